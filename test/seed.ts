// Property tests run with one seed, so that a red pipeline can be run again. FC_SEED=<number> looks elsewhere.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_121) });

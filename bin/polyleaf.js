#!/usr/bin/env -S MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 node --max-semi-space-size=8
// Starts polyleaf with a Node that can run it: this one, or the one that was installed beside it. On machines with much memory
// V8 makes its young generations so large that they leave the processor's caches, and the C library keeps memory for
// each thread and of each large font: docs/performance.md has the figures.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiled = join(root, 'dist', 'main.js');
const main = existsSync(compiled) ? compiled : join(root, 'src', 'main.ts');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Before the first import of the program, so that all of it is compiled once and not at each start.
module.enableCompileCache?.();

if (major > 22 || (major === 22 && minor >= 18)) {
  await import(pathToFileURL(main).href);
} else {
  const node = installedNode();
  if (node === null) {
    process.stderr.write(
      `error  node-too-old  polyleaf needs Node 22.18 or newer; this is ${process.version}\n  install a newer Node, or reinstall polyleaf with its optional dependencies\n`,
    );
    process.exit(3);
  }
  const child = spawn(node, ['--max-semi-space-size=8', fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function installedNode() {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = dirname(require.resolve(`node-${system}-${process.arch}/package.json`));
    const binary = join(folder, 'bin', system === 'win' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

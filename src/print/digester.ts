// A thread that takes the SHA-256 of one large file, while the program goes on.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const hash = createHash('sha256');
const part = Buffer.alloc(4 * 1024 * 1024);
const file = openSync(String(workerData.data), 'r');
try {
  for (let read = readSync(file, part); read > 0; read = readSync(file, part)) hash.update(part.subarray(0, read));
} finally {
  closeSync(file);
}
parentPort?.postMessage(hash.digest('hex'));

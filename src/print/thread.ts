// Threads of the program: how one starts, and what moves between them.

import { Worker } from 'node:worker_threads';

/**
 * A thread shares no compiled code with the program unless it asks for it before its first import. Its own file would be
 * too late, so it begins with these words; they make its start three times as fast.
 */
const beginning =
  "require('node:module').enableCompileCache?.(); import(require('node:worker_threads').workerData.entry);";

/** Runs a file of the program as a thread. It finds `data` in its `workerData`. */
export function startThread(entry: URL, data: unknown = null): Worker {
  return new Worker(beginning, { eval: true, workerData: { entry: entry.href, data } });
}

/** The memory that may move with an array instead of being copied: only where it holds nothing else. */
export function ownBytes({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

// A thread that finishes prints: a thin wrapper round `finish`, one order after the other.

import { parentPort } from 'node:worker_threads';
import { finish } from '../finish/finish.ts';
import type { DocumentFacts, Finished } from '../model/finished.ts';
import type { PrintedDocument } from '../model/printed.ts';
import { ownBytes } from './thread.ts';

/** What a thread is given. The bytes move to it, and those that it made move back. */
export interface FinishOrder {
  readonly pdf: Uint8Array;
  readonly document: PrintedDocument;
  readonly facts: DocumentFacts;
}

/** What it gives back: a fault is a bug of ours, told with its stack. */
export type FinishAnswer = { readonly finished: Finished } | { readonly fault: string };

parentPort?.on('message', ({ pdf, document, facts }: FinishOrder) => {
  const answer = answerTo(() => finish(pdf, document, facts));
  const moved = 'finished' in answer && 'bytes' in answer.finished ? ownBytes(answer.finished.bytes) : [];
  parentPort?.postMessage(answer, moved);
});

function answerTo(work: () => Finished): FinishAnswer {
  try {
    return { finished: work() };
  } catch (cause) {
    return { fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

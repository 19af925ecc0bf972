// Threads that finish prints beside the browser, so that neither waits for the other.

import type { Worker } from 'node:worker_threads';
import type { Finisher } from '../model/environment.ts';
import type { Finished } from '../model/finished.ts';
import type { FinishAnswer, FinishOrder } from './finisher.ts';
import { ownBytes, startThread } from './thread.ts';

/** The same file beside this one, as source or compiled. */
const thread = new URL(import.meta.url.replace(/finishers(?=\.[jt]s$)/, 'finisher'));

interface Waiting {
  readonly order: FinishOrder;
  readonly resolve: (finished: Finished) => void;
  readonly reject: (cause: Error) => void;
}

/** A thread and the order it works on. */
interface Hand {
  readonly worker: Worker;
  work: Waiting | null;
}

/**
 * Opens a finisher of at most `threads` threads. Each starts when an order waits for it; orders beyond them wait in turn.
 * What finishing throws is a bug: the promise is rejected with it.
 */
export function openFinishers(threads: number): Finisher {
  const queue: Waiting[] = [];
  const hands = new Set<Hand>();

  const next = (): void => {
    const [waiting] = queue;
    if (!waiting) return;
    const hand = [...hands].find(({ work }) => work === null) ?? (hands.size < threads ? start() : undefined);
    if (!hand) return;
    queue.shift();
    hand.work = waiting;
    hand.worker.ref();
    hand.worker.postMessage(waiting.order, ownBytes(waiting.order.pdf));
  };
  const start = (): Hand => {
    const hand: Hand = { worker: startThread(thread), work: null };
    hands.add(hand);
    hand.worker.on('message', (answer: FinishAnswer) => {
      const { work } = hand;
      hand.work = null;
      // A thread that waits does not keep the program alive.
      hand.worker.unref();
      if ('finished' in answer) work?.resolve(answer.finished);
      else work?.reject(new Error(answer.fault));
      next();
    });
    hand.worker.on('error', (cause) => {
      hands.delete(hand);
      hand.work?.reject(cause instanceof Error ? cause : new Error(String(cause)));
      next();
    });
    return hand;
  };
  return {
    prepare: () => {
      if (hands.size === 0) start().worker.unref();
    },
    finish: (printed, facts) =>
      new Promise((resolve, reject) => {
        queue.push({ order: { pdf: printed.pdf, document: printed.document, facts }, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...hands].map(({ worker }) => worker.terminate()));
      hands.clear();
    },
  };
}

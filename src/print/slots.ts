// Which page prints which order. A form that is loaded is worth waiting for: fonts and styles cost as much as a print.

/** A place for a page, and the form that it has or is being given. */
export interface Slot<T> {
  worker: T | null;
  form: string | null;
}

export interface Slots<T> {
  /** A slot for an order of this form; the order waits while there is none, or while another slot will soon be done with the form. */
  readonly take: (form: string) => Promise<Slot<T>>;
  /** Gives a slot back: the next order takes it. */
  readonly give: (slot: Slot<T>) => void;
}

/** Orders that wait for one slot before another one is given their form too. */
const patience = 3;

interface Waiting<T> {
  readonly form: string;
  readonly resolve: (slot: Slot<T>) => void;
}

/** `count` slots, the first with a worker. */
export function openSlots<T>(first: T, count: number): Slots<T> {
  const idle: Slot<T>[] = Array.from({ length: count }, (_, i) => ({ worker: i === 0 ? first : null, form: null }));
  const busy = new Set<Slot<T>>();
  const waiting: Waiting<T>[] = [];

  /** True when an order had better wait for the slot that has its form. */
  const isServed = (form: string): boolean =>
    [...busy].some((slot) => slot.form === form) && waiting.filter((one) => one.form === form).length < patience;
  const lend = (slot: Slot<T>, form: string): Slot<T> => {
    slot.form = form;
    busy.add(slot);
    return slot;
  };
  return {
    take: (form) => {
      // A page that is open is ready sooner than one that has to be opened.
      const free = isServed(form) ? undefined : (idle.find(({ worker }) => worker !== null) ?? idle[0]);
      const slot = idle.find((one) => one.form === form) ?? free;
      if (!slot) return new Promise((resolve) => waiting.push({ form, resolve }));
      idle.splice(idle.indexOf(slot), 1);
      return Promise.resolve(lend(slot, form));
    },
    give: (slot) => {
      busy.delete(slot);
      if (slot.worker === null) slot.form = null;
      const same = waiting.findIndex(({ form }) => form === slot.form);
      const at = same >= 0 ? same : waiting.findIndex(({ form }) => !isServed(form));
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (next) next.resolve(lend(slot, next.form));
      else idle.push(slot);
    },
  };
}

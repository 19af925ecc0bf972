import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSlots, type Slot } from '../../src/print/slots.ts';
import '../seed.ts';

/** What became of an order so far: its slot, or that it waits. */
async function taken(order: Promise<Slot<string>>): Promise<Slot<string> | 'waits'> {
  return await Promise.race([order, new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')))]);
}

async function slotOf(order: Promise<Slot<string>>): Promise<Slot<string>> {
  const slot = await taken(order);
  if (slot === 'waits') throw new Error('the order waits');
  return slot;
}

describe('slots', () => {
  test('an order waits for the page that has its form, and others pass it', async () => {
    const slots = openSlots('first', 2);
    const a = await slotOf(slots.take('a'));
    const second = slots.take('a');
    expect(a).toEqual({ worker: 'first', form: 'a' });
    expect(await taken(second)).toBe('waits');
    const b = await slotOf(slots.take('b'));
    expect(b).toEqual({ worker: null, form: 'b' });
    b.worker = 'second';
    slots.give(b);
    expect(await taken(second)).toBe('waits');
    slots.give(a);
    expect(await second).toBe(a);
    expect(await slotOf(slots.take('b'))).toBe(b);
  });

  test('where too many wait, another page is given the form too', async () => {
    const slots = openSlots('first', 2);
    await slotOf(slots.take('a'));
    const waiting = [slots.take('a'), slots.take('a'), slots.take('a')];
    expect(await Promise.all(waiting.map(taken))).toEqual(['waits', 'waits', 'waits']);
    expect(await slotOf(slots.take('a'))).toEqual({ worker: null, form: 'a' });
  });

  test('a page that is open is taken before one that has to be opened, whatever form it had', async () => {
    const slots = openSlots('first', 3);
    slots.give(await slotOf(slots.take('a')));
    expect(await slotOf(slots.take('b'))).toEqual({ worker: 'first', form: 'b' });
  });

  test('a page goes on with its form, though another order has waited longer', async () => {
    const slots = openSlots('first', 1);
    const slot = await slotOf(slots.take('a'));
    const [other, same] = [slots.take('b'), slots.take('a')];
    slots.give(slot);
    expect(await taken(other)).toBe('waits');
    expect(await slotOf(same)).toEqual({ worker: 'first', form: 'a' });
    slots.give(slot);
    expect(await slotOf(other)).toEqual({ worker: 'first', form: 'b' });
  });

  test('a page that failed has no form any more', async () => {
    const slots = openSlots('first', 2);
    const [a, b] = [await slotOf(slots.take('a')), await slotOf(slots.take('b'))];
    a.worker = null;
    b.worker = 'second';
    slots.give(a);
    slots.give(b);
    expect(await slotOf(slots.take('a'))).toEqual({ worker: 'second', form: 'a' });
  });

  test('a page that failed leaves its orders to others', async () => {
    const slots = openSlots('first', 1);
    const slot = await slotOf(slots.take('a'));
    const next = slots.take('a');
    slot.worker = null;
    slots.give(slot);
    expect(await slotOf(next)).toEqual({ worker: null, form: 'a' });
  });

  test('serve every order, in whatever order they come and end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat(5)),
        async (forms, count, delays) => {
          const slots = openSlots('first', count);
          let [at, most] = [0, 0];
          const serve = async (form: string) => {
            const slot = await slots.take(form);
            expect(slot.form).toBe(form);
            at += 1;
            most = Math.max(most, at);
            const delay = delays.next().value ?? 0;
            for (let i = 0; i < delay; i += 1) await Promise.resolve();
            slot.worker = delay === 5 ? null : 'worker';
            at -= 1;
            slots.give(slot);
          };
          await Promise.all(forms.map(serve));
          expect(at).toBe(0);
          expect(most).toBeLessThanOrEqual(count);
        },
      ),
      { numRuns: 200 },
    );
  });
});

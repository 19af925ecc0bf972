// The browser that all pages share. Where something failed nobody comes in any more, and the last to leave closes it.

/** A place in a browser, for one page. */
export interface Stay<B> {
  readonly browser: B;
  /** True when the page is to be given up before its next print. */
  readonly over: () => boolean;
  /** Something failed in this browser: those who come go into a new one, those who are there leave before their next print. */
  readonly retire: () => void;
  readonly leave: () => Promise<void>;
}

export interface SharedBrowser<B> {
  /** A place in the browser of today; it is started when there is none. */
  readonly enter: () => Promise<Stay<B>>;
  /** Closes every browser, whoever is still there. */
  readonly close: () => Promise<void>;
}

interface House<B> {
  readonly started: Promise<B>;
  guests: number;
  retired: boolean;
}

export function shareBrowser<B extends { readonly close: () => Promise<void> }>(
  start: () => Promise<B>,
): SharedBrowser<B> {
  const open = new Set<House<B>>();

  const build = (): House<B> => {
    const house = { started: start(), guests: 0, retired: false };
    open.add(house);
    return house;
  };
  const shut = async (house: House<B>): Promise<void> => {
    house.retired = true;
    if (open.delete(house)) await (await house.started.catch(() => null))?.close();
  };
  const leave = async (house: House<B>): Promise<void> => {
    house.guests -= 1;
    if (house.retired && house.guests === 0) await shut(house);
  };
  return {
    enter: async () => {
      const house = [...open].find(({ retired }) => !retired) ?? build();
      house.guests += 1;
      try {
        const browser = await house.started;
        const retire = () => {
          house.retired = true;
        };
        return { browser, over: () => house.retired, retire, leave: () => leave(house) };
      } catch (cause) {
        // One that did not start is tried again by the next.
        open.delete(house);
        throw cause;
      }
    },
    close: async () => {
      await Promise.all([...open].map(shut));
    },
  };
}

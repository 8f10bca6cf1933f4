import { expect, it } from "vitest";
import { systemClock } from "../src/index.js";

it("ends a sleep with the reason of the signal, before it and in the middle of it", async () => {
  const stop = new AbortController();
  const asleep = systemClock.sleep(60_000, stop.signal);
  stop.abort("Ctrl-C");
  await expect(asleep).rejects.toBe("Ctrl-C");
  await expect(systemClock.sleep(0, stop.signal)).rejects.toBe("Ctrl-C");
});

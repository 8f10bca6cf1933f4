// On CI every law tries the same cases, so that a red run is the doing of the change under test. Everywhere else each
// run tries new ones; FLOWC_SEED repeats the run that printed its seed.
const seed = process.env.FLOWC_SEED ?? (process.env.CI ? "20261120" : undefined);

if (seed !== undefined) {
  const { default: fc } = await import("fast-check");
  fc.configureGlobal({ seed: Number(seed) });
}

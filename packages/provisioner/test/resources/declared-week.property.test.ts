import fc from "fast-check";
import { expect, it } from "vitest";
import { collectDesired, hoursOfOperation } from "../../src/index.js";
import { weekDays } from "../../src/resources/hours-of-operation/declaration.js";
import { declaredWeek, type WeekSlot } from "../../src/resources/hours-of-operation/week.js";

const times = [
  [],
  [{ start: "00:00", end: "00:00" }],
  [{ start: "09:00", end: "17:00" }],
  [
    { start: "09:00", end: "12:00" },
    { start: "13:00", end: "00:00" },
  ],
];

it("open times that are declared as they are come out the same", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...times), { minLength: 7, maxLength: 7 }), (days) => {
      const slots = days.flatMap((open, index) => {
        return open.map((period): WeekSlot => ({ day: (weekDays[index] ?? "").toUpperCase(), ...period }));
      });
      const hours = hoursOfOperation("Hours", { timeZone: "UTC", ...declaredWeek(slots) });
      const { desired, diagnostics } = collectDesired([hours]);
      expect(diagnostics).toEqual([]);
      expect(desired.resources[0]?.properties.week).toEqual(slots);
    }),
    { numRuns: 100 },
  );
});

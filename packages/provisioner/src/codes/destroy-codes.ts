/** What stands in the way of a destroy, or should be known before one. */
export const destroyCodes = {
  PLAN350: {
    name: "no-numbers-lost-with-instance",
    severity: "error",
    message: (p: { instance: string; numbers: readonly string[] }) =>
      `Deleting ${p.instance} would release ${p.numbers.length === 1 ? "its phone number" : "its phone numbers"} ${p.numbers.join(", ")}.`,
    help: () =>
      "A released number is normally lost. Give --release-phone-numbers too, or move the numbers to another instance first.",
    source: "Amazon Connect API reference, DeleteInstance, checked 2026-11-20",
  },
  PLAN351: {
    name: "no-unknown-things-in-deleted-instance",
    severity: "warning",
    message: (p: { instance: string; others: readonly string[] }) =>
      `Deleting ${p.instance} also deletes what flowc did not make: ${p.others.join(", ")}.`,
    help: () => "See them with: flowc drift --unmanaged. Without --instance they stay.",
    source: "Amazon Connect API reference, DeleteInstance, checked 2026-11-20",
  },
} as const;

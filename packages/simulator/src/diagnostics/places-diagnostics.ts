import { defineDiagnostics } from "@flowc/diagnostics";

interface Near {
  readonly nearest: string | undefined;
}

function meant({ nearest }: Near, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;
}

const overridesPage = "https://docs.aws.amazon.com/connect/latest/adminguide/hours-of-operation-overrides.html";

/** What is wrong with the hours, queues and phones that a scenario describes. */
export const placesDiagnostics = defineDiagnostics({
  SIM140: {
    name: "no-unknown-time-zone",
    severity: "error",
    message: (p: Near & { readonly subject: string; readonly value: string }) =>
      `${p.subject} has the time zone "${p.value}", which does not exist.`,
    help: (p: Near) => meant(p, 'Give the IANA name of a time zone, for example "Europe/London".'),
    source: "IANA time zone database",
  },
  SIM141: {
    name: "no-malformed-open-times",
    severity: "error",
    message: (p: { readonly hours: string; readonly day: string; readonly value: string }) =>
      `The hours "${p.hours}" say ${p.value} for "${p.day}", which are no open times.`,
    help: () => 'Give "all-day" or periods that end after they begin: [["09:00", "12:30"], ["13:30", "17:00"]].',
    source: "flowc",
  },
  SIM142: {
    name: "no-malformed-override",
    severity: "error",
    message: (p: { readonly hours: string; readonly override: string; readonly problem: string }) =>
      `The override "${p.override}" of the hours "${p.hours}" ${p.problem}.`,
    help: () =>
      'Days are written "2026-12-25"; the type is STANDARD, OPEN or CLOSED; it repeats WEEKLY, MONTHLY or YEARLY.',
    source: overridesPage,
  },
  SIM143: {
    name: "no-unknown-hours",
    severity: "error",
    message: (p: Near & { readonly subject: string; readonly hours: string }) =>
      `${p.subject} refers to the hours "${p.hours}", which nobody describes.`,
    help: (p: Near) => meant(p, "Describe them under `hours`, or give their declaration under `resources`."),
    source: "flowc",
  },
  SIM144: {
    name: "no-competing-overrides",
    severity: "warning",
    message: (p: { readonly hours: string; readonly first: string; readonly second: string }) =>
      `Two overrides of the hours "${p.hours}" stand in place of the week on the same days: "${p.first}" and "${p.second}".`,
    help: (p: { readonly second: string }) =>
      `Here "${p.second}" decides. Connect does not say which one it takes: let them begin and end apart.`,
    source: overridesPage,
  },
  SIM145: {
    name: "no-malformed-queue",
    severity: "error",
    message: (p: { readonly queue: string; readonly property: string; readonly problem: string }) =>
      `The queue "${p.queue}" cannot have this as "${p.property}": ${p.problem}.`,
    help: () => 'Give a number from 0, or numbers from some time on: [["09:00", 3], ["17:00", 0]].',
    source: "flowc",
  },
});

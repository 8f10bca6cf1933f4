import type { LeftOut } from "@flowc/provisioner";

/** What an adoption has to say in its own name. */
export const adoptCodes = {
  CLI241: {
    name: "no-adoption-without-region",
    severity: "error",
    message: (p: { environment: string }) =>
      `The environment "${p.environment}" is not configured, and no region is given.`,
    help: (p: { environment: string }) =>
      `Say where the instance is: flowc adopt --env ${p.environment} --region eu-west-2`,
  },
  CLI242: {
    name: "no-adoption-that-differs",
    severity: "error",
    message: (p: { changes: readonly string[] }) =>
      `What was written is not yet all that is live: a deploy would change ${p.changes.length} ${p.changes.length === 1 ? "thing" : "things"}. ${p.changes.slice(0, 10).join(" ")}${p.changes.length > 10 ? ` And ${p.changes.length - 10} more.` : ""}`,
    help: () => "Nothing was changed in Connect. Look with flowc plan, and correct the declarations before a deploy.",
  },
  CLI243: {
    name: "no-silent-omission",
    severity: "warning",
    message: ({ plural, names, because, error = "no answer" }: LeftOut) =>
      `Left out ${plural} (${names.length}: ${namesOf(names)}): ${reasons[because].replace("ERROR", error)}.`,
    help: () => "They stay as they are in Connect. flowc drift --unmanaged lists them.",
  },
  CLI244: {
    name: "no-forgotten-owner",
    severity: "info",
    message: (p: { count: number; lineage: string }) =>
      `${p.count} of the resources belong to the flowc state ${p.lineage}: the new state goes on where that one ended.`,
    help: () => "Deploy them from one project only. In this one they count as adopted: a destroy leaves them alone.",
  },
} as const;

const reasons: Readonly<Record<LeftOut["because"], string>> = {
  unreadable: "they could not be read (ERROR)",
  unsupported: "flowc does not write them yet",
  samples: "every instance has them",
  owned: "another flowc state owns them",
};

function namesOf(names: readonly string[]): string {
  const shown = names
    .slice(0, 8)
    .map((name) => `"${name}"`)
    .join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

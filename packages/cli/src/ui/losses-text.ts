import { printable } from "@flowc/diagnostics";
import { type Change, type Plan, words } from "@flowc/provisioner";
import { meant } from "./looks.js";

const mostNames = 5;

/** What is gone for good after a plan was applied, to be read before it is agreed to; undefined when nothing is. */
function lossesText(plan: Plan, color: boolean): string | undefined {
  const paint = meant(color);
  const lines = lossLines(plan);
  if (lines.length === 0) return undefined;
  const shown = lines.map((text) => `  ${paint("remove", printable(text))}`);
  return [paint("heading", "What is lost"), ...shown].join("\n");
}

/** A sentence for each way of being lost. */
export function lossLines({ changes }: Plan): readonly string[] {
  const having = (...actions: readonly Change["action"][]) => changes.filter(({ action }) => actions.includes(action));
  const gone = having("destroy");
  const numbers = gone.filter(({ kind }) => kind === "phoneNumber");
  const others = gone.filter(({ kind }) => kind !== "phoneNumber");
  const withInstance = having("forget").filter(({ reason }) => reason.code === "with-instance");
  return [
    ...line(others, "is deleted", "are deleted"),
    ...line(withInstance, "goes with the instance", "go with the instance"),
    ...line(having("replace"), "is replaced and gets a new id", "are replaced and get new ids"),
    ...line(having("may-replace"), "may be replaced and get a new id", "may be replaced and get new ids"),
    ...line(
      numbers,
      "is given back, and may be somebody else's next",
      "are given back, and may be somebody else's next",
    ),
  ];
}

/** What somebody agrees to: the plan, and below it what is lost. */
export function agreementText(planned: string, plan: Plan, color: boolean): string {
  const losses = lossesText(plan, color);
  return losses === undefined ? `${planned}\n` : `${planned}\n\n${losses}\n`;
}

function line(changes: readonly Change[], one: string, many: string): readonly string[] {
  if (changes.length === 0) return [];
  const names = changes.slice(0, mostNames).map(nameOf);
  const more = changes.length > names.length ? [`and ${changes.length - names.length} more`] : [];
  const isNumbers = changes.every(({ kind }) => kind === "phoneNumber");
  const noun = isNumbers ? "phone number" : "resource";
  const count = changes.length === 1 ? `1 ${noun} ${one}` : `${changes.length} ${noun}s ${many}`;
  return [`${count}: ${[...names, ...more].join(", ")}`];
}

/** A phone number is known by its digits. */
function nameOf({ kind, name, attributes }: Change): string {
  const digits = attributes?.phoneNumber;
  return kind === "phoneNumber" && typeof digits === "string" ? digits : words(kind, name);
}

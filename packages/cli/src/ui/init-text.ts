import { painter, printable } from "@flowc/diagnostics";
import { type InitResult, managerWords } from "@flowc/project";
import { nounOf } from "@flowc/provisioner";
import { displayPath } from "./diagnostics.js";

type Written = NonNullable<InitResult["brought"]>;

/** What was made, and what to do with it. */
export function initText(result: InitResult, directory: string, color: boolean): string {
  const { folder, name, files, brought } = result;
  const paint = painter(color);
  const place = folder === directory ? "here" : `in ${displayPath(folder, directory)}`;
  return [
    paint("bold", files.length === 0 ? `"${name}" is all there ${place}.` : `Made "${name}" ${place}.`),
    ...(files.length === 0 ? [] : [`  ${shortList(files)}`]),
    ...(brought === undefined ? [] : broughtLines(brought).map((line) => `  ${line}`)),
    "",
    "What is next:",
    ...nextSteps(result, directory).map(([command, why]) => `  ${command.padEnd(24)}  ${paint("dim", why)}`.trimEnd()),
  ].join("\n");
}

function broughtLines({ flows, declared = {}, isProven, check }: Written): readonly string[] {
  const kinds = Object.entries(declared).map(([kind, count]) => `${nounOf(kind)} (${count})`);
  const found = [counted(check.errors, "error"), counted(check.warnings, "warning")];
  return [
    `flows and modules: ${flows}`,
    ...(kinds.length === 0 ? [] : [`resources: ${kinds.join(", ")}`]),
    `a check finds ${found.join(" and ")} in them`,
    ...(isProven === undefined
      ? []
      : [isProven ? "a plan finds nothing to do" : "a plan finds differences: see above"]),
  ];
}

function nextSteps(result: InitResult, directory: string): readonly (readonly [command: string, why: string])[] {
  const { folder, packageManager, isInstalled, brought } = result;
  const { install, exec } = managerWords[packageManager];
  const env = brought?.declared === undefined ? "" : ` --env ${brought.environment}`;
  return [
    ...(folder === directory ? [] : [[`cd ${quoted(displayPath(folder, directory))}`, ""] as const]),
    ...(isInstalled ? [] : [[install, ""] as const]),
    [`${exec} flowc check`, "mistakes in flows and resources"],
    ...(brought === undefined
      ? ([
          [`${exec} flowc test`, "calls, and what callers hear"],
          [`${exec} flowc deploy`, "to a Connect on this machine"],
        ] as const)
      : env === ""
        ? ([[`${exec} flowc build`, "the JSON that they stand for"]] as const)
        : ([[`${exec} flowc plan${env}`, "what a deploy would change"]] as const)),
  ];
}

function shortList(files: readonly string[]): string {
  const shown = files.filter((file) => !file.startsWith("flows/"));
  const flows = files.length - shown.length;
  return [...shown, ...(flows === 0 ? [] : [`and ${counted(flows, "file")} in flows/`])].join(", ");
}

/** A path as a word of a shell. */
function quoted(path: string): string {
  const text = printable(path);
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

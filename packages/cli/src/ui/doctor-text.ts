import { type Look, painter, printable } from "@flowc/diagnostics";
import type { Examination, ExaminedLine, ExaminedTopic } from "@flowc/project";
import { displayPath, explainHint } from "./diagnostics.js";

interface DoctorTextOptions {
  readonly version: string;
  /** Kind of machine, for example `linux x64`. */
  readonly machine: string;
  readonly directory: string;
  readonly color: boolean;
}

const looks: Readonly<Record<ExaminedLine["status"], Look>> = { ok: "green", warning: "yellow", problem: "red" };

const titles: Readonly<Record<ExaminedTopic, string>> = {
  node: "Node",
  binaries: "programs",
  configuration: "configuration",
  flows: "flows",
  packages: "packages",
  typescript: "TypeScript",
  folders: "folders",
  git: "git",
  credentials: "credentials",
  state: "state",
  connect: "local Connect",
  loopback: "loopback",
};

const statusWidth = 7;
const titleWidth = 13;
const indent = " ".repeat(statusWidth + titleWidth + 4);

/** What a doctor found, a line each, with what to do below what is not well. */
export function doctorText({ lines, diagnostics }: Examination, options: DoctorTextOptions): string {
  const { version, machine, directory, color } = options;
  const paint = painter(color);
  const shown = lines.flatMap((line) => {
    const status = paint(looks[line.status], line.status.padEnd(statusWidth));
    const [first, ...more] = printableLines(messageOf(line, directory));
    const help = line.status === "ok" || line.help === undefined ? [] : printableLines(line.help);
    return [
      `${status}  ${titles[line.topic].padEnd(titleWidth)}  ${first}`,
      ...more.map((text) => `${indent}${text}`),
      ...help.map((text) => `${indent}${paint("dim", text)}`),
    ];
  });
  const hint = diagnostics.length === 0 ? [] : [explainHint(diagnostics)];
  return [`flowc ${version} on ${machine}`, "", ...shown, "", summary(lines), ...hint].join("\n");
}

function messageOf(line: ExaminedLine, directory: string): string {
  if (line.topic === "configuration" && line.status === "ok") return displayPath(line.message, directory);
  if (line.status === "ok") return line.message;
  const { code, span } = line.diagnostic;
  const place = span === undefined ? "" : ` (${displayPath(span.file, directory)}:${span.line}:${span.column})`;
  return `[${code}] ${line.message}${place}`;
}

function printableLines(text: string): string[] {
  return text.split("\n").map((line) => printable(line));
}

function summary(lines: readonly ExaminedLine[]): string {
  const count = (status: ExaminedLine["status"]) => lines.filter((line) => line.status === status).length;
  const [problems, warnings] = [count("problem"), count("warning")];
  if (problems + warnings === 0) return "Everything is in place.";
  return `${counted(problems, "problem")}, ${counted(warnings, "warning")}.`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

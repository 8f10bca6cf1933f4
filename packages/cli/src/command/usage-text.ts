import { type Diagnostic, painter, printable } from "@flowc/diagnostics";

/** A mistake of the command line for people: what is wrong and what to do, and nothing else. */
export function usageText({ code, message, help }: Diagnostic, color: boolean): string {
  const paint = painter(color);
  const lines = [
    `${paint("bold", paint("red", `error[${code}]`))} ${paint("bold", printable(message))}`,
    ...(help === undefined ? [] : [`  ${paint("cyan", "help:")} ${printable(help, true)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

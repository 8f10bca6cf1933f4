import { printable } from "@flowc/diagnostics";
import { nounOf, type Outputs, type ResourceOutput } from "@flowc/provisioner";
import { meant } from "./looks.js";
import { padded, widthOf } from "./text-width.js";

/** What a deploy made, by kind and name, with what others need to find it. */
export function outputsText(outputs: Outputs, color: boolean): string {
  const paint = meant(color);
  const kinds = Object.entries(outputs).filter(([, resources]) => Object.keys(resources).length > 0);
  const width = Math.max(
    0,
    ...kinds.flatMap(([, resources]) => Object.keys(resources).map((name) => widthOf(printable(name)))),
  );
  const lines = kinds.flatMap(([kind, resources]) => [
    `  ${nounOf(kind)}`,
    ...Object.entries(resources).map(
      ([name, output]) => `    ${padded(printable(name), width)}  ${paint("quiet", printable(outputWords(output)))}`,
    ),
  ]);
  return [paint("heading", "Outputs"), ...lines].join("\n");
}

function outputWords({ arn, attributes }: ResourceOutput): string {
  const { phoneNumber } = attributes;
  return typeof phoneNumber === "string" ? `${phoneNumber}  ${arn}` : arn;
}

import { createHash } from "node:crypto";
import { isJsonObject, type JsonObject, parseJson } from "@flowc/connect-model";
import { invalidParameter } from "../../protocol/service-error.js";
import type { ViewContentRecord } from "./view-table.js";

/** Content as a request gives it. */
interface GivenContent {
  readonly Template?: string | undefined;
  readonly Actions?: readonly string[] | undefined;
}

/** Checks content and gives it its hash. What is only saved must be JSON; what is published must be a view. */
export function checkedContent(content: GivenContent, status: string): ViewContentRecord {
  const { Template = "", Actions = [] } = content;
  const template = parsed(Template);
  if (template === undefined) throw invalidParameter("The view template must be a JSON object");
  if (status === "PUBLISHED") {
    const head = template.Head;
    const hasConfiguration = isJsonObject(head) && isJsonObject(head.Configuration);
    if (!hasConfiguration) throw invalidParameter("The view template must have Head.Configuration");
    if (!Array.isArray(template.Body)) throw invalidParameter("The view template must have a Body");
  }
  const sha256 = createHash("sha256")
    .update(JSON.stringify([Template, Actions]))
    .digest("hex");
  return { template: Template, actions: Actions, sha256 };
}

/** The schema of the data that a template shows: a property for each `$.Name` in it. */
export function inputSchemaOf({ template }: ViewContentRecord): string {
  const names = [...template.matchAll(/\$\.([A-Za-z][\w-]*)/g)].map(([, name]) => name as string);
  const required = [...new Set(names)].toSorted();
  const properties = Object.fromEntries(required.map((name) => [name, {}]));
  return JSON.stringify({ type: "object", properties, required });
}

function parsed(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isJsonObject(value) ? value : undefined;
}

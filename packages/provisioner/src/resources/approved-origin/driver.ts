import type { CheckReport } from "../../declaration/check-report.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import { createByCall } from "../../driver/write-call.js";
import type { ApprovedOriginDeclaration } from "./declaration.js";

const mostCharacters = 267;

/** Approved origins: there or not there; one list tells them all. */
export const approvedOriginDriver: ResourceDriver<ApprovedOriginDeclaration> = {
  kind: "approvedOrigin",
  noun: "approved origin",
  plural: "approved origins",
  level: "instance",
  properties: {},
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  normalise({ name }, report) {
    checkOrigin(name, report);
    return {};
  },
  declarationOf: ({ name }) => ({ factory: "approvedOrigin", name, properties: {}, arguments: [name] }),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 25 };
    const found = await reader.pages("ListApprovedOrigins", input, "Origins");
    return found.map((origin) => liveOrigin(String(origin)));
  },
  async read(reader, id) {
    return (await this.list(reader)).find((live) => live.id === id);
  },

  create: createByCall({
    call: ({ name }, scope) => ({ operation: "AssociateApprovedOrigin", input: inputOf(name, scope) }),
    identity: (_output, { name }) => ({ id: name, arn: "" }),
  }),
  update: () => [],
  destroy: ({ id, scope }) => [{ operation: "DisassociateApprovedOrigin", input: inputOf(id, scope) }],
};

const inputOf = (origin: string, scope: Scope) => ({ InstanceId: instanceIdOf(scope), Origin: origin });

const liveOrigin = (origin: string): LiveResource => ({
  id: origin,
  arn: "",
  name: origin,
  properties: {},
  attributes: {},
});

/** An origin as browsers write it; anything else would never match one (assumed, 2026-11-20). */
function checkOrigin(text: string, report: CheckReport): void {
  const problem = originProblem(text);
  if (problem !== undefined) report.add("PLAN260", { resource: report.resource, ...problem });
}

function originProblem(text: string): { readonly problem: string; readonly origin?: string } | undefined {
  if (!URL.canParse(text)) return { problem: "is not the address of a web site" };
  const { protocol, origin, username, host } = new URL(text);
  if (protocol !== "https:") return { problem: "does not begin with https://", origin: `https://${host}` };
  if (host.includes("*")) return { problem: "has a wildcard, which matches nothing" };
  if (text.length > mostCharacters) return { problem: `has ${text.length} characters; ${mostCharacters} are allowed` };
  return text === origin && username === "" ? undefined : { problem: "is more than a scheme and a host", origin };
}

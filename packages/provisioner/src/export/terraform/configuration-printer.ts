import type { JsonObject, ResourceKind } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../../codes/plan-codes.js";
import { partsOf } from "../../declaration/address.js";
import { words } from "../../declaration/words.js";
import { driverOf } from "../../resources/drivers.js";
import type { ExportOptions } from "../export-options.js";
import type { ExpressionPart } from "../export-value.js";
import { blockName, type ExportedNames } from "../exported-names.js";
import type { MappedDesired } from "../map-desired.js";
import { addressesBefore, type ExportedResource } from "../mapped-resource.js";
import { argumentsOf } from "./arguments-of.js";
import { terraformMappers } from "./mappers.js";
import { printMembers } from "./print.js";
import { templateText } from "./template-text.js";

interface PrinterPlace {
  /** Address of the instance. */
  readonly address: string;
  readonly environment: ExportOptions["environment"];
}

interface PrintedResource {
  readonly resource: ExportedResource;
  readonly block: JsonObject;
}

/** Blocks by type and name, as Terraform's JSON syntax nests them. */
type Blocks = Record<string, Record<string, JsonObject>>;

/** Provider versions: the first that was looked at, and the first that knows the flow of a number. */
const versions = { any: ">= 5.100.0", withNumberFlows: ">= 6.0.0" };
const numberFlow = "aws_connect_phone_number_contact_flow_association";

/** Writes resources, and collects what they need to be looked up or asked for. */
export class ConfigurationPrinter {
  readonly #mapped: MappedDesired;
  readonly #names: ExportedNames;
  readonly #place: PrinterPlace;
  readonly #data: Blocks = {};
  readonly #variables = new Map<string, { readonly name: string; readonly definition: JsonObject }>();
  readonly #looked = new Map<string, string>();

  constructor(mapped: MappedDesired, names: ExportedNames, place: PrinterPlace) {
    this.#mapped = mapped;
    this.#names = names;
    this.#place = place;
  }

  resource(resource: ExportedResource): JsonObject {
    const before = addressesBefore(resource).flatMap((address) => {
      const found = this.#mapped.byAddress.get(address);
      return found === undefined ? [] : [`${found.type}.${found.id}`];
    });
    const members = printMembers(resource.properties, (part) => this.#part(part));
    return { ...members, ...(before.length > 0 && { depends_on: before }) };
  }

  configuration(printed: readonly PrintedResource[]): JsonObject {
    const resource: Blocks = {};
    for (const { resource: one, block } of printed) put(resource, one.type, one.id, block);
    const output = this.#outputs(printed);
    const variable = [...this.#variables.values()].map(({ name, definition }) => [name, definition] as const);
    return {
      terraform: { required_providers: { aws: { source: "hashicorp/aws", version: this.#version(resource) } } },
      provider: { aws: this.#provider() },
      ...(variable.length > 0 && { variable: Object.fromEntries(variable) }),
      ...(Object.keys(this.#data).length > 0 && { data: this.#data }),
      ...(printed.length > 0 && { resource }),
      ...(Object.keys(output).length > 0 && { output }),
    };
  }

  /** Says which variables have to be given. */
  notes(): Diagnostic[] {
    return [...this.#variables].flatMap(([address, { name: parameter }]) => {
      if (address.startsWith("secret/")) return [];
      const { kind, name } = partsOf(address);
      return [planDiagnostics.create("PLAN346", { reference: words(kind, name), parameter })];
    });
  }

  #version(resource: Blocks): string {
    return numberFlow in resource ? versions.withNumberFlows : versions.any;
  }

  #provider(): JsonObject {
    const { region, accountId } = this.#place.environment;
    return { region, ...(accountId !== undefined && { allowed_account_ids: [accountId] }) };
  }

  #part(part: ExpressionPart): string {
    switch (part.of) {
      case "function":
        return this.#functionArn(part.name);
      case "bot":
        return this.#reference(part.address, "arn");
      case "own":
        return this.#ownArn(part.service, part.resource);
      case "secret":
        return this.#secret(part);
      case "resource":
        return this.#reference(part.address, part.as);
    }
  }

  #reference(address: string, as: "arn" | "id"): string {
    const { kind, name } = partsOf(address);
    if (kind === "lambdaFunction") return this.#functionArn(name);
    const bot = kind === "lexBot" ? this.#place.environment.lexBots?.[name] : undefined;
    if (bot !== undefined) return JSON.stringify(bot);
    const mapper = terraformMappers[kind];
    const attribute = as === "arn" ? "arn" : (mapper?.id ?? "id");
    const exported = this.#mapped.byAddress.get(address);
    if (exported !== undefined) return `${exported.type}.${exported.id}.${attribute}`;
    if (mapper?.hasDataSource === true)
      return `data.${mapper.type}.${this.#lookedUp(address, mapper.type)}.${attribute}`;
    const variable = this.#variable(address, [kind, name, "arn"], {
      type: "string",
      description: templateText(`ARN of ${words(kind, name)}`),
    });
    return as === "arn" ? `var.${variable}` : `element(split("/", var.${variable}), -1)`;
  }

  /** A data source that looks something up by its name. */
  #lookedUp(address: string, type: string): string {
    const known = this.#looked.get(address);
    if (known !== undefined) return known;
    const { kind, name } = partsOf(address);
    const block = this.#names.nameOf("existing", kind === "instance" ? "instance" : kind, name);
    this.#looked.set(address, block);
    put(this.#data, type, block, this.#query(kind, name));
    return block;
  }

  #query(kind: ResourceKind, name: string): JsonObject {
    if (kind !== "instance") {
      return { instance_id: `\${${this.#reference(this.#place.address, "id")}}`, name: templateText(name) };
    }
    const alias = this.#place.environment.instanceAlias ?? name;
    const id = /^arn:/.test(alias) ? alias.slice(alias.lastIndexOf("/") + 1) : undefined;
    return id === undefined ? { instance_alias: templateText(alias) } : { instance_id: id };
  }

  /** The ARN that the environment gives for a function, else the one that its name has in the account of the provider. */
  #functionArn(name: string): string {
    const given = this.#place.environment.lambdaFunctions?.[name];
    if (given !== undefined) return JSON.stringify(given);
    return this.#ownArn("lambda", `function:${name}`);
  }

  /** The ARN of something in the account and region of the provider, as an expression. */
  #ownArn(service: string, resource: string): string {
    this.#data.aws_caller_identity ??= { current: {} };
    this.#data.aws_partition ??= { current: {} };
    const parts = ["data.aws_partition.current.partition", "data.aws_caller_identity.current.account_id"];
    const [partition, account] = parts.map((expression) => `\${${expression}}`);
    return `"arn:${partition}:${service}:${this.#place.environment.region}:${account}:${templateText(resource)}"`;
  }

  #secret({ place, title }: Extract<ExpressionPart, { readonly of: "secret" }>): string {
    if (place.in !== "secretsManager") {
      const definition = { type: "string", sensitive: true };
      return `var.${this.#variable(`secret/${JSON.stringify(place)}`, [title], definition)}`;
    }
    const key = `secret/${place.id}`;
    const block = this.#looked.get(key) ?? this.#names.nameOf("secret", place.id);
    this.#looked.set(key, block);
    const type = "aws_secretsmanager_secret_version";
    put(this.#data, type, block, { secret_id: templateText(place.id) });
    const text = `data.${type}.${block}.secret_string`;
    return place.key === undefined ? text : `jsondecode(${text})[${JSON.stringify(place.key)}]`;
  }

  #variable(key: string, texts: readonly string[], definition: JsonObject): string {
    const known = this.#variables.get(key);
    if (known !== undefined) return known.name;
    const name = this.#names.nameOf(...texts);
    this.#variables.set(key, { name, definition });
    return name;
  }

  /** The ARNs of what is made, by kind and name. */
  #outputs(printed: readonly PrintedResource[]): JsonObject {
    const outputs: Record<string, { readonly value: Record<string, string> }> = {};
    for (const { resource } of printed) {
      const { type, id, desired, companion } = resource;
      if (companion !== undefined || !argumentsOf(type).attributes.includes("arn")) continue;
      const output = blockName(driverOf(desired.kind).plural.split(" "));
      outputs[output] ??= { value: {} };
      outputs[output].value[templateText(desired.name)] = `\${${type}.${id}.arn}`;
    }
    return outputs;
  }
}

function put(blocks: Blocks, type: string, name: string, block: JsonObject): void {
  blocks[type] ??= {};
  blocks[type][name] = block;
}

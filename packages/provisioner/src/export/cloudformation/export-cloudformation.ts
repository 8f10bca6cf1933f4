import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import { planDiagnostics } from "../../codes/plan-codes.js";
import { addressOf, partsOf } from "../../declaration/address.js";
import { mayCreateInstance } from "../../declaration/environment-desired.js";
import { words } from "../../declaration/words.js";
import type { ExportOptions, ExportResult } from "../export-options.js";
import { Expression, type ExpressionPart, textsIn } from "../export-value.js";
import { ExportedNames, logicalId } from "../exported-names.js";
import { type MappedDesired, mapDesired } from "../map-desired.js";
import { addressesBefore, type ExportedResource } from "../mapped-resource.js";
import { limitFindings } from "./limits.js";
import { cloudFormationMappers } from "./mappers.js";
import { TemplateParameters } from "./parameters.js";
import { dynamicReference, printMembers } from "./print.js";
import { schemaOf } from "./schema-of.js";
import { schemaProblems } from "./validate.js";

const engine = "CloudFormation";

/**
 * Says what is declared as a CloudFormation template. An instance that is there already is the parameter `InstanceArn`;
 * what is referred to without being declared is a parameter, too. Pure.
 */
export function exportToCloudFormation({ desired, environment }: ExportOptions): ExportResult {
  const root = desired.resources.find(({ kind }) => kind === "instance");
  const makesInstance = root !== undefined && mayCreateInstance(environment, root);
  const address = root?.address ?? addressOf("instance", environment.instanceAlias ?? "");
  const instanceArn = new Expression([{ of: "resource", address, as: "arn" }]);
  const names = new ExportedNames(logicalId);
  const alias = environment.instanceAlias ?? root?.name ?? "";
  const place = { instanceArn, makesInstance, alias };
  const mapped = mapDesired(desired, environment, {
    name: engine,
    names,
    map: (declared) => cloudFormationMappers[declared.resource.kind]?.map(declared, place),
  });
  const printer = new TemplatePrinter(mapped, new TemplateParameters(names), { address, environment });
  const resources = mapped.resources.map((resource): [string, JsonObject] => [resource.id, printer.resource(resource)]);
  const template = printer.template(resources);
  const text = `${JSON.stringify(template, null, 2)}\n`;
  const problems = mapped.resources.flatMap((resource, at) => findings(resource, resources[at]?.[1] ?? {}));
  const diagnostics = [...mapped.diagnostics, ...problems, ...printer.notes(), ...limitFindings(template, text)];
  const isRefused = diagnostics.some(({ severity }) => severity === "error");
  const files = new Map(isRefused ? [] : [["template.json", text]]);
  return { files, resources: resources.length, diagnostics: sortDiagnostics(diagnostics) };
}

interface PrinterPlace {
  /** Address of the instance. */
  readonly address: string;
  readonly environment: ExportOptions["environment"];
}

/** Writes resources, and collects the parameters that they ask for. */
class TemplatePrinter {
  readonly #mapped: MappedDesired;
  readonly #parameters: TemplateParameters;
  readonly #place: PrinterPlace;

  constructor(mapped: MappedDesired, parameters: TemplateParameters, place: PrinterPlace) {
    this.#mapped = mapped;
    this.#parameters = parameters;
    this.#place = place;
  }

  resource(resource: ExportedResource): JsonObject {
    const before = addressesBefore(resource).flatMap((address) => this.#mapped.byAddress.get(address)?.id ?? []);
    return {
      Type: resource.type,
      ...(before.length > 0 && { DependsOn: before }),
      Properties: printMembers(resource.properties, (part) => this.#part(part)),
    };
  }

  template(resources: readonly (readonly [string, JsonObject])[]): JsonObject {
    const parameters = this.#parameters.definitions;
    return {
      AWSTemplateFormatVersion: "2010-09-09",
      Description: `Amazon Connect contact centre, exported by flowc for the environment ${this.#place.environment.name}`,
      ...(Object.keys(parameters).length > 0 && { Parameters: parameters }),
      Resources: Object.fromEntries(resources),
      Outputs: this.#outputs(),
    };
  }

  /** Says which parameters have to be given. */
  notes(): Diagnostic[] {
    return [...this.#parameters.references].flatMap(([address, parameter]) => {
      if (address === "instance" || address.startsWith("secret/")) return [];
      const { kind, name } = partsOf(address);
      return [planDiagnostics.create("PLAN346", { reference: words(kind, name), parameter })];
    });
  }

  #part(part: ExpressionPart): JsonValue {
    switch (part.of) {
      case "function":
        return functionArn(part.name, this.#place.environment);
      case "bot":
        return this.#arn(part.address);
      case "own":
        return ownArn(part.service, part.resource);
      case "secret":
        return this.#secret(part);
      case "resource": {
        const arn = this.#arn(part.address);
        return part.as === "arn" ? arn : lastOf(arn);
      }
    }
  }

  #arn(address: string): JsonValue {
    const exported = this.#mapped.byAddress.get(address);
    const { kind, name } = partsOf(address);
    const attribute = exported && cloudFormationMappers[kind]?.arn;
    if (exported !== undefined && attribute !== undefined) return { "Fn::GetAtt": [exported.id, attribute] };
    if (kind === "lambdaFunction") return functionArn(name, this.#place.environment);
    const bot = kind === "lexBot" ? botArn(name, exported, this.#place.environment) : undefined;
    if (bot !== undefined) return bot;
    return {
      Ref: address === this.#place.address ? this.#parameters.instance(name) : this.#parameters.reference(address),
    };
  }

  #secret({ place, title }: Extract<ExpressionPart, { readonly of: "secret" }>): JsonValue {
    if (place.in !== "secretsManager") return { Ref: this.#parameters.secret(place, title) };
    return `${dynamicReference}secretsmanager:${place.id}:SecretString${place.key === undefined ? "" : `:${place.key}`}}}`;
  }

  /** The ARN of everything that has one, as far as a template may have outputs. */
  #outputs(): JsonObject {
    const named = this.#mapped.resources.flatMap(({ id, desired, companion }): [string, JsonObject][] => {
      const attribute = cloudFormationMappers[desired.kind]?.arn;
      if (attribute === undefined || companion !== undefined) return [];
      const Description = `ARN of ${words(desired.kind, desired.name)}`;
      return [[`${id}Arn`, { Description, Value: { "Fn::GetAtt": [id, attribute] } }]];
    });
    return Object.fromEntries(named.slice(0, mostOutputs));
  }
}

const mostOutputs = 200;

/** The id at the end of the ARN of something inside an instance: `arn:…:instance/<i>/<kind>/<id>`. */
function lastOf(arn: JsonValue): JsonValue {
  return { "Fn::Select": [3, { "Fn::Split": ["/", arn] }] };
}

/** The ARN of a bot's alias: as it is declared, else as the environment says it. */
function botArn(name: string, exported: ExportedResource | undefined, { lexBots }: ExportOptions["environment"]) {
  const declared = exported?.desired.properties.aliasArn;
  return typeof declared === "string" ? declared : lexBots?.[name];
}

/** The ARN that the environment gives for a function, else the one that its name has where the stack is. */
function functionArn(name: string, { lambdaFunctions }: ExportOptions["environment"]): JsonValue {
  const given = lambdaFunctions?.[name];
  if (given !== undefined) return given;
  return ownArn("lambda", `function:${name}`);
}

/** The ARN of something in the account and region of the stack. */
function ownArn(service: string, resource: string): JsonValue {
  const [partition, region, account] = ["AWS::Partition", "AWS::Region", "AWS::AccountId"].map((Ref) => ({ Ref }));
  return { "Fn::Join": ["", ["arn:", partition, `:${service}:`, region, ":", account, `:${resource}`]] } as JsonValue;
}

/** What the type would refuse. A member that is not there can only be a mistake of a mapper. */
function findings(exported: ExportedResource, printed: JsonObject): Diagnostic[] {
  const { type, desired } = exported;
  const resource = words(desired.kind, desired.name);
  const properties = printed.Properties as JsonObject;
  const problems = schemaProblems(properties, schemaOf(type)).map(({ property, problem, isOurs }) => {
    if (isOurs) throw new Error(`${type} of ${resource}: ${property} ${problem}`);
    const parameters = { resource, engine, property, problem };
    return planDiagnostics.create("PLAN343", parameters, { span: desired.span });
  });
  const isReplaced = textsIn(exported.properties).some((text) => text.includes(dynamicReference));
  const place = { span: desired.span };
  return [...problems, ...(isReplaced ? [planDiagnostics.create("PLAN344", { resource, engine }, place)] : [])];
}

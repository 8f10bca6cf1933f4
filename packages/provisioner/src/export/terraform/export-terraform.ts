import type { JsonObject } from "@flowc/connect-model";
import { type Diagnostic, sortDiagnostics } from "@flowc/diagnostics";
import { planDiagnostics } from "../../codes/plan-codes.js";
import { addressOf } from "../../declaration/address.js";
import { mayCreateInstance } from "../../declaration/environment-desired.js";
import { words } from "../../declaration/words.js";
import type { ExportOptions, ExportResult } from "../export-options.js";
import { Expression } from "../export-value.js";
import { blockName, ExportedNames } from "../exported-names.js";
import { mapDesired } from "../map-desired.js";
import type { ExportedResource } from "../mapped-resource.js";
import { argumentsOf } from "./arguments-of.js";
import { ConfigurationPrinter } from "./configuration-printer.js";
import { terraformMappers } from "./mappers.js";
import { argumentProblems } from "./validate.js";

const engine = "Terraform";

/**
 * Says what is declared as a configuration of Terraform in its JSON syntax. An instance that is there already is looked up
 * by its alias, and so is what is referred to without being declared. Pure.
 */
export function exportToTerraform({ desired, environment }: ExportOptions): ExportResult {
  const root = desired.resources.find(({ kind }) => kind === "instance");
  const makesInstance = root !== undefined && mayCreateInstance(environment, root);
  const address = root?.address ?? addressOf("instance", environment.instanceAlias ?? "");
  const instance = (as: "id" | "arn") => new Expression([{ of: "resource", address, as }]);
  const alias = environment.instanceAlias ?? root?.name ?? "";
  const place = { instanceId: instance("id"), instanceArn: instance("arn"), makesInstance, alias };
  const names = new ExportedNames(blockName);
  const mapped = mapDesired(desired, environment, {
    name: engine,
    names,
    map: (declared) => terraformMappers[declared.resource.kind]?.map?.(declared, place),
  });
  const printer = new ConfigurationPrinter(mapped, names, { address, environment });
  const printed = mapped.resources.map((resource) => ({ resource, block: printer.resource(resource) }));
  const text = `${JSON.stringify(printer.configuration(printed), null, 2)}\n`;
  const problems = printed.flatMap(({ resource, block }) => findings(resource, block));
  const diagnostics = [...mapped.diagnostics, ...problems, ...printer.notes()];
  const isRefused = diagnostics.some(({ severity }) => severity === "error");
  const files = new Map(isRefused ? [] : [["main.tf.json", text]]);
  return { files, resources: printed.length, diagnostics: sortDiagnostics(diagnostics) };
}

/** What the provider would refuse. An argument that is not there can only be a mistake of a mapper. */
function findings({ type, desired }: ExportedResource, block: JsonObject): Diagnostic[] {
  const resource = words(desired.kind, desired.name);
  return argumentProblems(block, argumentsOf(type)).map(({ argument, problem, isOurs }) => {
    if (isOurs) throw new Error(`${type} of ${resource}: ${argument} ${problem}`);
    const parameters = { resource, engine, property: argument, problem };
    return planDiagnostics.create("PLAN343", parameters, { span: desired.span });
  });
}

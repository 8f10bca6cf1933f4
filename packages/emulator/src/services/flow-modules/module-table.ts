import { defineTable } from "../../store/table.js";
import type { FlowContent, FlowVersion } from "../flows/flow-table.js";
import { findQualified } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** A numbered copy of a module: its content and its contract at that time. */
export interface ModuleVersion extends FlowVersion {
  readonly settings: string | undefined;
}

/** A name for one version of a module. */
export interface ModuleAlias {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly version: number;
  readonly modifiedAt: number;
}

export interface ModuleRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly state: "ACTIVE" | "ARCHIVED";
  readonly content: FlowContent;
  /** The contract that callers are checked against, as JSON text. */
  readonly settings: string | undefined;
  readonly externalInvocation: boolean | undefined;
  readonly versions: readonly ModuleVersion[];
  readonly nextVersion: number;
  readonly aliases: readonly ModuleAlias[];
  readonly tags: TagSet;
  readonly modifiedAt: number;
}

export const flowModules = defineTable<ModuleRecord>("flowModules");

/** Finds a module by id or ARN with an optional qualifier (`:$LATEST`, a version, an alias). */
export function findModule(call: InstanceCall, text: string): { module: ModuleRecord; qualifier: string | undefined } {
  const { record, qualifier } = findQualified(call, flowModules, "flowModule", text);
  return { module: record, qualifier };
}

/** Stores a changed module. */
export function changeModule(call: InstanceCall, module: ModuleRecord, members: Partial<ModuleRecord>): undefined {
  call.tables.of(flowModules).put({ ...module, ...members, modifiedAt: call.now });
}

/** The version that a qualifier names; undefined for the current content, `unknown` when there is no such version. */
export function versionAt(module: ModuleRecord, qualifier: string | undefined): ModuleVersion | undefined | "unknown" {
  if (qualifier === undefined || qualifier === "$LATEST" || qualifier === "$SAVED") return undefined;
  const alias = module.aliases.find((candidate) => candidate.name === qualifier || candidate.id === qualifier);
  const number = alias === undefined ? qualifier : String(alias.version);
  return module.versions.find((candidate) => String(candidate.version) === number) ?? "unknown";
}

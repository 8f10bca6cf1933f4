import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { converse, type DialogMemo, handOver } from "../../dialog/converse.js";
import type { Dialog, Turn } from "../../dialog/dialog.js";
import { textMap, textsIn } from "../../dialog/json-members.js";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { decide } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";

/** Seconds of silence after which an agent on a call gets a turn without words (assumed, 2026-11-21). */
const usualSilence = 10;

function configurationOf(scene: Scene): JsonObject {
  return parameterObject(scene, "AgentConfiguration");
}

function variablesOf(scene: Scene, { contextVariables }: JsonObject): Readonly<Record<string, string>> {
  const given = isJsonObject(contextVariables) ? contextVariables : configurationOf(scene).ContextVariables;
  return Object.fromEntries(
    Object.entries(isJsonObject(given) ? given : {}).map(([name, value]) => [name, asText(value)]),
  );
}

function readTurn(value: JsonValue, before: JsonObject): Turn | undefined {
  if (!isJsonObject(value)) return undefined;
  const { says, result, contextVariables } = value;
  const texts = textsIn(says);
  if (texts === undefined || !(result === undefined || typeof result === "string")) return undefined;
  if (contextVariables !== undefined && textMap(contextVariables) === undefined) return undefined;
  const { says: _said, ...kept } = value;
  return { says: texts, isOver: result !== undefined, session: { ...before, ...kept } };
}

const agentDialog: Dialog = {
  partner: (scene) => `the AI agent "${asText(configurationOf(scene).ApplicationId)}"`,
  ask(scene, { utterance, turn, session }) {
    const { ApplicationId, Alias } = configurationOf(scene);
    const contextVariables = variablesOf(scene, session);
    const asked = { application: asText(ApplicationId), alias: asText(Alias), turn, contextVariables };
    return { kind: "aiAgent", ...asked, ...(utterance !== undefined && { utterance }) };
  },
  read: readTurn,
  finish(scene, session) {
    scene.write("AgenticCX", { ContextVariables: variablesOf(scene, session) });
    return session.result === "Escalation" ? decide("Escalation") : { kind: "next" };
  },
  patience: (scene) => (scene.contact.channel === "VOICE" ? usualSilence : undefined),
  canBeInterrupted: () => true,
};

/**
 * Agentic CX: an AI agent speaks first and goes on till it is done. `Escalation` takes its branch, anything else the next
 * one. The block is known from console exports only: the course of a conversation is assumed (2026-11-21).
 */
export const connectParticipantWithAgenticCX = defineActionStep<DialogMemo>({
  begin: (scene) => handOver(agentDialog, scene, undefined, { turn: 0, session: {} }),
  resume: (scene, heard, memo) => converse(agentDialog, scene, heard, memo),
});

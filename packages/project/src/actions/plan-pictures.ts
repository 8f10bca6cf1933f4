import { relative, sep } from "node:path";
import { type Drawing, toMermaid } from "@flowc/pictures";
import type { Change } from "@flowc/provisioner";
import { repositoryOf } from "../git/repository.js";
import { mermaidLines, mermaidMost } from "../graph/render-drawing.js";
import { drawChanges, planWithFlows } from "../plan-pictures/planned-flows.js";
import type { PlanOptions, PlanResult } from "./plan.js";

/** A flow before and after a plan, as Mermaid flow charts with what differs marked. */
export interface PlanPicture {
  readonly change: Change;
  /** Absent when the flow is new. */
  readonly before?: string;
  /** Absent when the flow is destroyed. */
  readonly after?: string;
  /** Whether one of the two is larger than what Mermaid draws unless it is told otherwise. */
  readonly isTooLarge: boolean;
}

/** A plan with pictures of the flows that it changes. */
export interface PicturedPlan extends PlanResult {
  /** In the order of the plan. A flow that looks as before has none. */
  readonly pictures: readonly PlanPicture[];
  /** Path of the project in its repository, with forward slashes; empty when it is the repository, or in none. */
  readonly place: string;
}

/** What `planProject` does, and pictures of what becomes of flows. Reads each flow that would be changed. */
export async function planWithPictures(options: PlanOptions): Promise<PicturedPlan> {
  const { plan, flows, ...findings } = await planWithFlows(options);
  const { root } = options.project;
  const place = relative(repositoryOf(root) ?? root, root)
    .split(sep)
    .join("/");
  const pictures = plan === undefined ? [] : drawChanges(plan, flows).map(pictureOf).filter(isSeen);
  return { ...(plan && { plan }), ...findings, pictures, place };
}

function pictureOf({ change, before, after }: ReturnType<typeof drawChanges>[number]): PlanPicture {
  const texts = { ...(before && { before: toMermaid(before) }), ...(after && { after: toMermaid(after) }) };
  const isTooLarge =
    [before, after].some(hasTooManyLines) || Object.values(texts).some(({ length }) => length > mermaidMost.characters);
  return { change, ...texts, isTooLarge };
}

function hasTooManyLines(drawing: Drawing | undefined): boolean {
  return drawing !== undefined && mermaidLines(drawing) > mermaidMost.lines;
}

/** What is no difference to look at: of a layout, or of something that pictures leave out. */
function isSeen({ before, after }: PlanPicture): boolean {
  return before !== after;
}

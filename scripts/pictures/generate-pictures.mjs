// The pictures of docs/guide/graph.md: flows of the examples, drawn as `flowc graph` draws them.
import { fileURLToPath } from "node:url";

const examples = new URL("../../examples/", import.meta.url);
const projectEntry = new URL("../../packages/project/dist/index.js", import.meta.url);
const picturesEntry = new URL("../../packages/pictures/dist/index.js", import.meta.url);
const compilerEntry = new URL("../../packages/flow-compiler/dist/index.js", import.meta.url);

/**
 * @typedef {import("../../packages/project/dist/index.js").GraphOptions} GraphOptions
 * @typedef {import("../../packages/pictures/dist/index.js").FlowComparison["after"]} FlowGraph
 */

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generate() {
  const orders = fileURLToPath(new URL("lex-lambda-integration/", examples));
  const center = fileURLToPath(new URL("full-contact-center/", examples));
  return [
    { path: "docs/guide/pictures/order-line.svg", text: await drawn({ directory: orders, flow: "Order line" }) },
    { path: "docs/guide/pictures/changes.svg", text: await comparison(orders) },
    { path: "docs/guide/pictures/estate.svg", text: await drawn({ directory: center }) },
  ];
}

/** @param {Pick<GraphOptions, "directory" | "flow">} options */
async function drawn(options) {
  const { drawPictures } = await import(projectEntry.href);
  const { pictures, diagnostics } = await drawPictures({ ...options, to: "svg" });
  const [picture] = pictures;
  if (picture === undefined) throw new Error(`no picture: ${diagnostics[0]?.message}`);
  return picture.text;
}

/**
 * The flow beside a version of it that had another greeting and no opening hours.
 * @param {string} directory
 */
async function comparison(directory) {
  const { loadProject, checkProject } = await import(projectEntry.href);
  const { drawComparison, placeDrawing, toSvg } = await import(picturesEntry.href);
  const { pairBlocks } = await import(compilerEntry.href);
  const { project } = await loadProject(directory, {});
  if (project === undefined) throw new Error(`no project in ${directory}`);
  const { units } = await checkProject(project);
  const after = units.find(({ graph }) => graph.name === "Order line")?.graph;
  if (after === undefined) throw new Error("no order line");
  const before = olderVersion(after);
  const drawing = drawComparison({ before, after, blocks: pairBlocks(before, after) });
  return toSvg(await placeDrawing(drawing), { title: `Changes of ${after.name}` });
}

/**
 * @param {FlowGraph} flow
 * @returns {FlowGraph}
 */
function olderVersion(flow) {
  const hours = flow.blocks.find(({ type }) => type === "CheckHoursOfOperation");
  const open = hours?.branches.find((branch) => branch.kind === "condition" && branch.operands[0] === "True");
  if (hours === undefined || open === undefined) throw new Error("no opening hours");
  const blocks = flow.blocks.flatMap((block) => {
    if (block === hours) return [];
    const branches = block.branches.map((branch) =>
      branch.target === hours.identifier ? { ...branch, target: open.target } : branch,
    );
    const { Text } = block.parameters;
    const isGreeting = typeof Text === "string" && Text.startsWith("Hello ");
    return [{ ...block, branches, ...(isGreeting && { parameters: { ...block.parameters, Text: "Good day." } }) }];
  });
  return { ...flow, blocks };
}

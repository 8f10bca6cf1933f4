/** Where the menus of a menu flow lead: one key each. */
const keys = ["1", "2", "3"];

function block(identifier, type, parameters, branches) {
  return { identifier, type, parameters, branches };
}

const next = (target) => ({ kind: "next", target });
const error = (errorType, target) => ({ kind: "error", errorType, target });
const equals = (operand, target) => ({ kind: "condition", operator: "Equals", operands: [operand], target });

/** A menu, what each key sets, a check of what was set, and a word about it: six blocks that lead to `after`. */
function station(number, after) {
  const id = (part) => `${part}-${number}`;
  const menu = {
    StoreInput: "False",
    InputTimeLimitSeconds: "5",
    Text: `Station ${number}. Press 1, 2 or 3, $.Attributes.name.`,
  };
  const misses = ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"];
  return [
    block(id("menu"), "GetParticipantInput", menu, [
      next(id("set-1")),
      ...keys.map((key) => equals(key, id(`set-${key}`))),
      ...misses.map((type) => error(type, id("check"))),
    ]),
    ...keys.map((key) =>
      block(id(`set-${key}`), "UpdateContactAttributes", { Attributes: { choice: key, [`at${number}`]: key } }, [
        next(id("check")),
        error("NoMatchingError", id("check")),
      ]),
    ),
    block(id("check"), "Compare", { ComparisonValue: "$.Attributes.choice" }, [
      next(after),
      equals("1", id("word")),
      equals("2", after),
      error("NoMatchingCondition", after),
    ]),
    block(id("word"), "MessageParticipant", { Text: "You chose the first." }, [
      next(after),
      error("NoMatchingError", after),
    ]),
  ];
}

/**
 * A flow of menus and attributes as the simulator takes it.
 * @param {number} blocks about how many: six for each menu, and one that hangs up
 * @param {boolean} [round] the last menu leads to the first again, so that a call goes on for ever
 * @returns {import("../../packages/connect-model/dist/index.js").FlowUnit}
 */
export function menuFlow(blocks, round = false) {
  const stations = Math.max(1, Math.round((blocks - 1) / 6));
  const after = (number) => (number < stations ? `menu-${number + 1}` : round ? "menu-1" : "goodbye");
  const all = Array.from({ length: stations }, (_, index) => station(index + 1, after(index + 1))).flat();
  const goodbye = block("goodbye", "DisconnectParticipant", {}, []);
  const graph = {
    name: "Menus",
    type: /** @type {const} */ ("CONTACT_FLOW"),
    version: "2019-10-30",
    entry: "menu-1",
    blocks: [...all, goodbye],
  };
  return { graph, spans: { find: () => undefined }, diagnostics: [] };
}

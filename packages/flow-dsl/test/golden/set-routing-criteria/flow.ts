import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const french = { proficiency: "Language", value: "French", atLeast: 3 };
  f.setRoutingCriteria([
    { need: { agents: [existing.user("kim")] }, forSeconds: 15 },
    { need: french, forSeconds: 60 },
    { need: { allOf: [{ proficiency: "Product", value: "Tea", atLeast: 4.5 }, { agents: [existing.user("jo")] }] } },
  ]);
  f.setRoutingCriteria([{ need: { anyOf: [french, { allOf: [french, { agents: [existing.user("kim")] }] }] } }]);
  f.setRoutingCriteria("$.External.criteria").transferToQueue(existing.queue("Sales"));
});

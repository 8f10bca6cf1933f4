import type { ParameterSpec } from "../parameter-spec.js";

/** What an agent must have (a proficiency and its level), or who may take the contact (`Match`). */
export const attributeCondition = {
  value: "object",
  fields: {
    Name: { value: "text", dynamic: "whole", maxLength: 64, limitsGrade: "docs" },
    Value: { value: "text", dynamic: "whole", maxLength: 64, limitsGrade: "docs" },
    ProficiencyLevel: { value: "number", dynamic: "whole", min: 1, max: 5, limitsGrade: "docs" },
    ComparisonOperator: {
      value: "enum",
      required: true,
      options: ["NumberGreaterOrEqualTo", "Match"],
      complete: false,
    },
    MatchCriteria: {
      value: "object",
      grade: "corpus",
      note: "Preferred agents, with the operator Match.",
      fields: {
        AgentsCriteria: {
          value: "object",
          fields: {
            AgentIds: { value: "list", items: { value: "text", dynamic: "whole", refers: "user" }, maxEntries: 10 },
          },
        },
      },
    },
  },
} as const satisfies ParameterSpec;

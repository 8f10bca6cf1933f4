import type {
  AssociateUserProficienciesRequest,
  DisassociateUserProficienciesRequest,
  ListUserProficienciesRequest,
  ListUserProficienciesResponse,
  UpdateUserProficienciesRequest,
  UserProficiency,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import { findOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { modifiedAfter } from "../modified.js";
import { type Checked, type InstanceCall, instanceOperation } from "../operation.js";
import { checkAttributeValue } from "../predefined-attributes/attribute-table.js";
import { checkQuota } from "../quotas.js";
import { type UserRecord, users } from "./user-table.js";

type Proficiency = Checked<UserProficiency>;

const keyOf = ({ AttributeName, AttributeValue }: Pick<Proficiency, "AttributeName" | "AttributeValue">) =>
  JSON.stringify([AttributeName, AttributeValue]);

export const associateUserProficiencies = instanceOperation<AssociateUserProficienciesRequest>(
  "AssociateUserProficiencies",
  {
    fidelity: {
      documented: ["levels 1 to 5; at most 10 proficiencies; the attribute must exist and have the value"],
      assumed: ["one that the user has already gets the new level", "half levels are refused"],
    },
    handle(input, call) {
      const user = findOwned(call, users, "user", input.UserId);
      for (const proficiency of input.UserProficiencies) {
        checkAttributeValue(call, proficiency.AttributeName, proficiency.AttributeValue);
        checkLevel(proficiency);
      }
      return put(call, user, [...user.proficiencies, ...input.UserProficiencies]);
    },
  },
);

export const updateUserProficiencies = instanceOperation<UpdateUserProficienciesRequest>("UpdateUserProficiencies", {
  fidelity: { documented: ["new levels"], assumed: ["one that the user does not have is an InvalidRequest"] },
  handle(input, call) {
    const user = findOwned(call, users, "user", input.UserId);
    const known = new Set(user.proficiencies.map(keyOf));
    for (const proficiency of input.UserProficiencies) {
      checkLevel(proficiency);
      if (!known.has(keyOf(proficiency))) {
        throw invalidRequest(`The user does not have the proficiency ${keyOf(proficiency)}.`);
      }
    }
    return put(call, user, [...user.proficiencies, ...input.UserProficiencies]);
  },
});

export const disassociateUserProficiencies = instanceOperation<DisassociateUserProficienciesRequest>(
  "DisassociateUserProficiencies",
  {
    fidelity: { documented: ["by attribute and value"], assumed: ["what is not there is ignored"] },
    handle(input, call) {
      const user = findOwned(call, users, "user", input.UserId);
      const gone = new Set(input.UserProficiencies.map(keyOf));
      return put(
        call,
        user,
        user.proficiencies.filter((proficiency) => !gone.has(keyOf(proficiency))),
      );
    },
  },
);

export const listUserProficiencies = instanceOperation<ListUserProficienciesRequest, ListUserProficienciesResponse>(
  "ListUserProficiencies",
  {
    fidelity: { documented: ["attribute, value and level"], assumed: ["order of association"] },
    handle(input, call) {
      const user = findOwned(call, users, "user", input.UserId);
      const { items, NextToken } = pageOf(call, input, user.proficiencies, keyOf);
      return {
        UserProficiencyList: items.map((proficiency) => ({ ...proficiency })),
        NextToken,
        LastModifiedTime: new Date(user.modifiedAt),
        LastModifiedRegion: call.settings.region,
      };
    },
  },
);

function checkLevel({ Level }: Proficiency): void {
  if (!Number.isInteger(Level)) throw invalidParameter(`Level must be a whole number from 1 to 5, not ${Level}`);
}

function put(call: InstanceCall, user: UserRecord, all: readonly Proficiency[]): undefined {
  const proficiencies = [...new Map(all.map((proficiency) => [keyOf(proficiency), proficiency])).values()];
  checkQuota(call.settings.quotas, "proficienciesPerUser", proficiencies.length - 1);
  call.tables.of(users).put({ ...user, proficiencies, modifiedAt: modifiedAfter(call, user) });
}

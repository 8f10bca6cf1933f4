import { type NeighbourOperation, neighbourOperation } from "./neighbour-operation.js";

const getCallerIdentity = neighbourOperation<object>(
  "sts:GetCallerIdentity",
  {
    documented: ["account, ARN and id of the caller"],
    assumed: ["everybody is the same role in the emulator's account"],
  },
  (_input, { settings }) => ({
    Arn: `arn:aws:sts::${settings.accountId}:assumed-role/emulator/caller`,
    UserId: "AROAEMULATORROLE0000A:caller",
    Account: settings.accountId,
  }),
);

/** The Security Token Service, as far as it says who is calling. */
export const stsOperations: readonly NeighbourOperation[] = [getCallerIdentity];

import * as sdk from "@aws-sdk/client-connect";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

/** An instance with what a user needs: a queue, profiles and a group, by their ids. */
export interface People extends TestInstance {
  readonly QueueId: string;
  readonly RoutingProfileId: string;
  readonly SecurityProfileId: string;
  readonly HierarchyGroupId: string;
  /** The id of a new user; what is named replaces what a user needs. */
  createUser(Username: string, members?: Partial<sdk.CreateUserRequest>): Promise<string>;
}

/** What every user of an instance that keeps the passwords needs. */
export const person = {
  Password: "Passw0rdOfJane",
  IdentityInfo: { FirstName: "Jane", LastName: "Doe", Email: "jane@example.com" },
} as const;

/** Starts an instance with one of each. */
export async function startPeople(options: Parameters<typeof startTestInstance>[0] = {}): Promise<People> {
  const centre = await startTestInstance(options);
  const { connect, InstanceId, basicHoursId } = centre;
  const { QueueId = "" } = await connect.send(
    new sdk.CreateQueueCommand({ InstanceId, Name: "Support", HoursOfOperationId: basicHoursId }),
  );
  const { RoutingProfileId = "" } = await connect.send(
    new sdk.CreateRoutingProfileCommand({
      InstanceId,
      Name: "Agents",
      Description: "Calls",
      DefaultOutboundQueueId: QueueId,
      MediaConcurrencies: [{ Channel: "VOICE", Concurrency: 1 }],
    }),
  );
  const { SecurityProfileId = "" } = await connect.send(
    new sdk.CreateSecurityProfileCommand({ InstanceId, SecurityProfileName: "Lead" }),
  );
  const HierarchyStructure = { LevelOne: { Name: "Region" }, LevelTwo: { Name: "Site" } };
  await connect.send(new sdk.UpdateUserHierarchyStructureCommand({ InstanceId, HierarchyStructure }));
  const { HierarchyGroupId = "" } = await connect.send(
    new sdk.CreateUserHierarchyGroupCommand({ InstanceId, Name: "North" }),
  );
  return {
    ...centre,
    QueueId,
    RoutingProfileId,
    SecurityProfileId,
    HierarchyGroupId,
    async createUser(Username, members = {}) {
      const needed = { RoutingProfileId, SecurityProfileIds: [SecurityProfileId], ...person };
      const { UserId = "" } = await connect.send(
        new sdk.CreateUserCommand({ InstanceId, Username, ...needed, ...members }),
      );
      return UserId;
    },
  };
}

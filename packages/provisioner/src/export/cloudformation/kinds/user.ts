import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { wireChannels } from "../../../resources/user/channels.js";
import { arnOf } from "../../declared.js";
import type { ExportMembers, ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList, unlessEmpty } from "../mapper.js";

export const userMapper: CloudFormationMapper = {
  arn: "UserArn",
  map(declared, { instanceArn }) {
    const proficiencies = declared.items("proficiencies").filter((item): item is JsonObject => isJsonObject(item));
    const identity = {
      FirstName: declared.text("firstName"),
      LastName: declared.text("lastName"),
      Email: declared.text("email"),
      SecondaryEmail: declared.text("secondaryEmail"),
      Mobile: declared.text("mobile"),
    };
    return [
      {
        type: "AWS::Connect::User",
        properties: {
          InstanceArn: instanceArn,
          Username: declared.name,
          Password: declared.secret("password"),
          IdentityInfo: Object.values(identity).some((value) => value !== undefined) ? identity : undefined,
          PhoneConfig: phone(declared.members("phone")),
          ...channels(declared.value("channels") as JsonObject | undefined),
          DirectoryUserId: declared.text("directoryUserId"),
          RoutingProfileArn: declared.arn("routingProfile"),
          SecurityProfileArns: declared.items("securityProfiles").map(arnOf),
          HierarchyGroupArn: declared.arn("hierarchyGroup"),
          UserProficiencies: unlessEmpty(proficiencies.map(proficiency)),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

function phone(settings: JsonObject): ExportMembers | undefined {
  const { type, autoAccept, afterContactWorkSeconds, persistentConnection, number } = settings;
  if (type === undefined) return undefined;
  return {
    PhoneType: String(type),
    AutoAccept: autoAccept === true,
    AfterContactWorkTimeLimit: Number(afterContactWorkSeconds),
    PersistentConnection: persistentConnection === true,
    DeskPhoneNumber: typeof number === "string" ? number : undefined,
  };
}

function channels(settings: JsonObject | undefined): ExportMembers {
  if (settings === undefined) return {};
  const lists = Object.entries(wireChannels(settings)).filter(([, list]) => list.length > 0);
  return Object.fromEntries(lists) as unknown as ExportMembers;
}

function proficiency({ attribute, value, level }: JsonObject): ExportValue {
  // An attribute that is declared is named by its name: that is its key in Connect.
  const name = typeof attribute === "string" ? attribute : nameOf(attribute as JsonObject);
  return { AttributeName: name, AttributeValue: String(value), Level: Number(level) };
}

function nameOf(reference: JsonObject): string {
  const [target] = Object.values(reference);
  return isJsonObject(target) ? String(target.name) : "";
}

import {
  DescribePhoneNumberCommand,
  ImportPhoneNumberCommand,
  ReleasePhoneNumberCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const source = "arn:aws:sms-voice:eu-west-2:123456789012:phone-number/phone-1";

async function importNumber({ connect, InstanceId }: TestInstance, SourcePhoneNumberArn = source) {
  const made = await connect.send(new ImportPhoneNumberCommand({ InstanceId, SourcePhoneNumberArn }));
  return made.PhoneNumberId ?? "";
}

describe("an imported number", () => {
  it("is in progress, then claimed, and says where it is from", async () => {
    const centre = await startTestInstance();
    const PhoneNumberId = await importNumber(centre);
    const status = async () => {
      const { ClaimedPhoneNumberSummary } = await centre.connect.send(
        new DescribePhoneNumberCommand({ PhoneNumberId }),
      );
      return ClaimedPhoneNumberSummary;
    };
    expect(await status()).toMatchObject({ PhoneNumberStatus: { Status: "IN_PROGRESS" } });
    centre.clock.advance(1000);
    expect(await status()).toMatchObject({ PhoneNumberStatus: { Status: "CLAIMED" }, SourcePhoneNumberArn: source });
  });

  it.each([
    ["from another region", source.replace("eu-west-2", "us-east-1")],
    ["from another service", source.replace("sms-voice", "lambda")],
  ])("%s is refused", async (_words, arn) => {
    const centre = await startTestInstance();
    await expect(importNumber(centre, arn)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("can be imported once, and again after its release", async () => {
    const centre = await startTestInstance();
    const PhoneNumberId = await importNumber(centre);
    await expect(importNumber(centre)).rejects.toMatchObject({ name: "InvalidParameterException" });
    await centre.connect.send(new ReleasePhoneNumberCommand({ PhoneNumberId }));
    await expect(importNumber(centre)).resolves.toBeTruthy();
  });
});

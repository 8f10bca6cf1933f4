import { expect, it } from "vitest";
import { outputsText } from "../../src/ui/outputs-text.js";

const arn = "arn:aws:connect:eu-west-2:123456789012:instance/i";

it("lists what is there by kind and name, numbers with their digits", () => {
  const outputs = {
    instance: { shop: { id: "i", arn, attributes: {} } },
    phoneNumber: { main_line: { id: "p", arn: `${arn}/phone-number/p`, attributes: { phoneNumber: "+442012345678" } } },
    queue: {},
  };
  expect(outputsText(outputs, false)).toMatchInlineSnapshot(`
    "Outputs
      instance
        shop       arn:aws:connect:eu-west-2:123456789012:instance/i
      phone number
        main_line  +442012345678  arn:aws:connect:eu-west-2:123456789012:instance/i/phone-number/p"
  `);
});

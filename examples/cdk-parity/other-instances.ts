import { instance } from "@flowc/provisioner";

// A project has one instance. These are the other ways to say which.

/** People sign in elsewhere. The choice is made when an instance is created, and stays. */
export const withSaml = instance("mycompany-connect", { identityManagement: "SAML" });

/** An instance that exists, by its ARN. Its alias would do, and says the same in every account. */
export const imported = instance(
  "arn:aws:connect:us-east-1:123456789012:instance/12345678-1234-1234-1234-123456789012",
);

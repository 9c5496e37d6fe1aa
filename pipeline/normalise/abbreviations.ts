import { offsetAt } from "./zones.ts";

/** Zone abbreviations that several countries use: the zone by the country of the publisher, `*` for any other. */
const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  IST: { IE: "Europe/Dublin", IL: "Asia/Jerusalem", "*": "Asia/Kolkata" },
  EST: { AU: "Australia/Sydney", "*": "America/New_York" },
  CST: {
    CN: "Asia/Shanghai",
    TW: "Asia/Taipei",
    HK: "Asia/Shanghai",
    CU: "America/Havana",
    MX: "America/Mexico_City",
    AU: "Australia/Adelaide",
    CR: "America/Costa_Rica",
    "*": "America/Chicago",
  },
  MST: { MY: "Asia/Kuala_Lumpur", MM: "Asia/Yangon", "*": "America/Denver" },
  PST: { PH: "Asia/Manila", PK: "Asia/Karachi", "*": "America/Los_Angeles" },
  AST: { SA: "Asia/Riyadh", KW: "Asia/Kuwait", IQ: "Asia/Baghdad", QA: "Asia/Qatar", "*": "America/Halifax" },
  CT: { "*": "America/Chicago" },
  MT: { "*": "America/Denver" },
  AEST: { "*": "Australia/Sydney" },
  ACST: { "*": "Australia/Adelaide" },
  ADT: { "*": "America/Halifax" },
  BST: { BD: "Asia/Dhaka", "*": "Europe/London" },
  SST: { AS: "Pacific/Pago_Pago", "*": "Asia/Singapore" },
  GST: { "*": "Asia/Dubai" },
  WST: { AU: "Australia/Perth", WS: "Pacific/Apia", "*": "Australia/Perth" },
  AMT: { AM: "Asia/Yerevan", "*": "America/Manaus" },
  ECT: { "*": "America/Guayaquil" },
  HKST: { "*": "Asia/Hong_Kong" },
};

/** Names of standard time, or of no time of year, that places with and without summer time share. */
const SHARED_WITH_STILL = new Set(["AST", "CST", "CT", "EST", "MST", "MT", "PST", "AEST", "ACST"]);
const [WINTER, SUMMER] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 6, 1)];

/** Whether a zone keeps all year the standard time of another: Phoenix that of Denver, Brisbane that of Sydney. */
function standsStill(zone: string, beside: string): boolean {
  const offset = offsetAt(zone, WINTER);
  if (offset !== offsetAt(zone, SUMMER)) return false;
  return offset === Math.min(offsetAt(beside, WINTER), offsetAt(beside, SUMMER));
}

/** The IANA zone that a printed zone means to a publisher of the country and zone; other zones stay as they are. */
export function resolveAbbreviation(zone: string, country: string | null, outletZone: string | null = null): string {
  if (!Object.hasOwn(BY_COUNTRY, zone)) return zone;
  const zones = BY_COUNTRY[zone] ?? {};
  const named = zones[country ?? "*"] ?? zones["*"] ?? "UTC";
  return outletZone !== null && SHARED_WITH_STILL.has(zone) && standsStill(outletZone, named) ? outletZone : named;
}

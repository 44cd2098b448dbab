// The public interface's contract, check by check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contract } from './contract.mjs';
import { importTellings } from './installed.mjs';

const findings = [];
await contract((id, run) => {
  let finding;
  try {
    finding = run();
  } catch (error) {
    finding = `threw ${error?.name}: ${error?.message}`;
  }
  findings.push({ id, finding: finding === true || (finding && typeof finding === 'object') ? undefined : finding });
}, await importTellings());

for (const { id, finding } of findings)
  test(id, () => assert.equal(finding, undefined, String(finding)));

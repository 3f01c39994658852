#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verifies a ledger that "vigilctl verify --export" wrote, from the description of the file alone
(app/store/ledgerfile.h), and a proof that "vigilctl checkpoint --prove" made. Shares no code with Vigil.

    outsider.py LEDGER [PROOF]

Prints what holds as JSON; ends with status 1 and a reason when something does not."""
import base64
import hashlib
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def fail(reason):
    sys.exit(reason)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def check_signature(key, signature, message, what):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        fail(f"{what}: wrong signature")


def root_of(leaves):
    """RFC 6962, 2.1, by the letter."""
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01", root_of(leaves[:split]), root_of(leaves[split:]))


def read_key(text):
    name, number, encoded = text.split("+", 2)
    typed = base64.b64decode(encoded)
    if typed[0] != 1 or sha256(name.encode(), b"\n", typed)[:4].hex() != number:
        fail(f"{name}: no Ed25519 key of a note")
    return name, typed[1:]


def read_checkpoint(note, keys):
    text, signatures = note.rsplit("\n\n", 1)
    text += "\n"
    origin, size, root = text.splitlines()
    for line in signatures.splitlines():
        dash, signer, encoded = line.split(" ")
        if dash != "\u2014" or signer not in keys:
            fail(f"{origin}: signed by nobody of the ledger")
        check_signature(keys[signer], base64.b64decode(encoded)[4:], text.encode(), origin)
    return origin, int(size), base64.b64decode(root)


def read_ledger(lines):
    if json.loads(lines[0]) != {"format": "vigil-ledger", "v": 1}:
        fail("not a ledger")
    keys, logs, checkpoints = {}, {}, []
    device = None
    for line in lines[1:]:
        parsed = json.loads(line)
        if "device" in parsed:
            name, key = read_key(parsed["key"])
            keys[name] = key
            device = {"id": parsed["device"], "key": key, "size": parsed["size"], "prev": bytes(32)}
            logs[name] = device["leaves"] = []
        elif "event" in parsed:
            add_event(device, line, parsed)
        else:
            checkpoints.append(parsed["checkpoint"])
    return keys, logs, checkpoints


def add_event(device, line, parsed):
    where = f"{device['id']} {len(device['leaves']) + 1}"
    content = line[len(b'{"event":'):line.rindex(b',"sig":"')]
    event, signature = parsed["event"], base64.b64decode(parsed["sig"])
    if json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() != content:
        fail(f"{where}: not canonical")
    if (event["device"], event["seq"], event["prev"]) != (
            device["id"], len(device["leaves"]) + 1, device["prev"].hex()):
        fail(f"{where}: not the next of its chain")
    digest = sha256(content)
    check_signature(device["key"], signature, digest, where)
    device["leaves"].append(sha256(b"\0", digest))
    device["prev"] = sha256(digest, signature)


def check_proof(proof, keys):
    origin, size, root = read_checkpoint(proof["checkpoint"], keys)
    digest = sha256(proof["bytes"].encode())
    check_signature(keys[origin], base64.b64decode(proof["sig"]), digest, "proof")
    # RFC 9162, 2.1.3.2
    node, last, value = proof["seq"] - 1, size - 1, sha256(b"\0", digest)
    for sibling in map(bytes.fromhex, proof["path"]):
        if last == 0:
            fail("proof: too long")
        if node % 2 or node == last:
            value = sha256(b"\x01", sibling, value)
            while node % 2 == 0 and node:
                node, last = node // 2, last // 2
        else:
            value = sha256(b"\x01", value, sibling)
        node, last = node // 2, last // 2
    if last or value != root:
        fail("proof: another root")
    return json.loads(proof["bytes"])["id"]


def main(ledger, proof=None):
    with open(ledger, "rb") as file:
        keys, logs, notes = read_ledger(file.read().splitlines())
    for note in notes:
        origin, size, root = read_checkpoint(note, keys)
        if root_of(logs[origin][:size]) != root:
            fail(f"{origin} {size}: another root")
    result = {"events": sum(map(len, logs.values())), "checkpoints": len(notes)}
    if proof:
        with open(proof, encoding="utf-8") as file:
            result["proved"] = check_proof(json.load(file)["proof"], keys)
    print(json.dumps(result))


main(*sys.argv[1:])

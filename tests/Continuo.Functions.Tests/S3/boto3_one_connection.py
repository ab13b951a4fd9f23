"""Calls of many kinds on one connection, a third of them refused before the body is sent. Arguments: address, access key, secret, number of calls."""
import io
import random
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

LONGEST_SECONDS = 5

address, access_key, secret, calls = sys.argv[1:]
s3 = boto3.client(
    "s3", endpoint_url=address, aws_access_key_id=access_key, aws_secret_access_key=secret, region_name="us-east-1",
    config=Config(read_timeout=LONGEST_SECONDS, retries={"max_attempts": 0}, max_pool_connections=1, s3={"addressing_style": "path"}))
s3.create_bucket(Bucket="one-connection")
chance = random.Random(1)
held = {}


def body(data):
    # Botocore waits to be told to go on with a file, and sends bytes at once.
    return io.BytesIO(data) if chance.random() < 0.7 else data


def put(number):
    key, data = f"k{chance.randrange(20)}", chance.choice([b"", b"x", str(number).encode() * 500, bytes(100_000)])
    s3.put_object(Bucket="one-connection", Key=key, Body=body(data), Metadata={"number": str(number)})
    held[key] = (data, str(number))


def get(number):
    key = f"k{chance.randrange(20)}"
    if key not in held:
        refused("NoSuchKey", lambda: s3.get_object(Bucket="one-connection", Key=key))
        return
    got = s3.get_object(Bucket="one-connection", Key=key)
    assert (got["Body"].read(), got["Metadata"]["number"]) == held[key], key


def remove(number):
    key = f"k{chance.randrange(20)}"
    s3.delete_object(Bucket="one-connection", Key=key)
    held.pop(key, None)


def list_keys(number):
    assert sorted(o["Key"] for o in s3.list_objects_v2(Bucket="one-connection").get("Contents", [])) == sorted(held)


def refused(code, call):
    try:
        call()
        raise AssertionError(f"{code} was expected")
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, (code, error)


def refuse(number):
    data = body(chance.choice([b"", b"data", bytes(70_000)]))
    chance.choice([
        lambda: refused("NoSuchBucket", lambda: s3.put_object(Bucket="no-such-bucket", Key="k", Body=data)),
        lambda: refused("NotImplemented", lambda: s3.put_object(Bucket="one-connection", Key="k1", Body=data, ServerSideEncryption="AES256")),
        lambda: refused("KeyTooLongError", lambda: s3.put_object(Bucket="one-connection", Key="k" * 1025, Body=data)),
        lambda: refused("NoSuchUpload", lambda: s3.upload_part(Bucket="one-connection", Key="k1", UploadId="none", PartNumber=1, Body=data)),
    ])()


for number in range(int(calls)):
    begin = time.monotonic()
    (refuse if number % 3 == 2 else chance.choice([put, put, get, get, remove, list_keys]))(number)
    assert time.monotonic() - begin < LONGEST_SECONDS, number
list_keys(0)
print("done")

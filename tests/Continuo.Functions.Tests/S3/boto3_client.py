"""Uses the endpoint as boto3 does by default. Arguments: address, access key, secret."""
import io
import sys
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError

address, access_key, secret = sys.argv[1:]
s3 = boto3.client("s3", endpoint_url=address, aws_access_key_id=access_key, aws_secret_access_key=secret, region_name="us-east-1")

s3.create_bucket(Bucket="python")
for key in ("in/a b", "in/ü+", "in/sub/c", "out/d"):
    s3.put_object(Bucket="python", Key=key, Body=key.encode())

listed = s3.list_objects(Bucket="python", Prefix="in/", Delimiter="/")
assert [o["Key"] for o in listed["Contents"]] == ["in/a b", "in/ü+"], listed
assert [p["Prefix"] for p in listed["CommonPrefixes"]] == ["in/sub/"], listed
pages = s3.get_paginator("list_objects").paginate(Bucket="python", PaginationConfig={"PageSize": 1})
assert [o["Key"] for page in pages for o in page["Contents"]] == ["in/a b", "in/sub/c", "in/ü+", "out/d"]

# Presigned addresses: version 2 is the default here.
url = s3.generate_presigned_url("get_object", Params={"Bucket": "python", "Key": "in/ü+", "ResponseContentType": "text/x-told"}, ExpiresIn=60)
assert "AWSAccessKeyId=" in url, url
with urllib.request.urlopen(url) as answer:
    assert answer.read() == "in/ü+".encode()
    assert answer.headers["content-type"] == "text/x-told"
put = s3.generate_presigned_url("put_object", Params={"Bucket": "python", "Key": "up", "ContentType": "text/plain"}, ExpiresIn=60)
urllib.request.urlopen(urllib.request.Request(put, data=b"up", method="PUT", headers={"Content-Type": "text/plain"})).close()
assert s3.get_object(Bucket="python", Key="up")["Body"].read() == b"up"
try:
    urllib.request.urlopen(url.replace("Signature=", "Signature=x"))
    raise AssertionError("a forged signature was accepted")
except urllib.error.HTTPError as error:
    assert error.code == 403, error.code

# Multipart both ways.
content = bytes(range(256)) * 40000
s3.upload_fileobj(io.BytesIO(content), "python", "big", Config=TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20), ExtraArgs={"Metadata": {"who": "me"}})
head = s3.head_object(Bucket="python", Key="big")
assert head["ContentLength"] == len(content) and head["Metadata"] == {"who": "me"} and head["ETag"].endswith('-2"'), head
got = io.BytesIO()
s3.download_fileobj("python", "big", got, Config=TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20))
assert got.getvalue() == content
part = s3.get_object(Bucket="python", Key="big", PartNumber=2)
assert part["Body"].read() == content[5 << 20:]

# Listing by continuation.
first = s3.list_objects_v2(Bucket="python", MaxKeys=3)
rest = s3.list_objects_v2(Bucket="python", MaxKeys=3, ContinuationToken=first["NextContinuationToken"])
assert first["IsTruncated"] and [o["Key"] for o in first["Contents"] + rest["Contents"]] == ["big", "in/a b", "in/sub/c", "in/ü+", "out/d", "up"]

# Conditions.
etag = s3.head_object(Bucket="python", Key="up")["ETag"]
assert s3.get_object(Bucket="python", Key="up", IfMatch=etag)["Body"].read() == b"up"
for arguments, code in (({"IfMatch": '"other"'}, "PreconditionFailed"), ({"IfNoneMatch": etag}, "304"), ({"Range": "bytes=99-"}, "InvalidRange")):
    try:
        s3.get_object(Bucket="python", Key="up", **arguments)
        raise AssertionError(f"{code} was expected")
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error

# Copies and tags.
s3.copy_object(Bucket="python", Key="copy", CopySource={"Bucket": "python", "Key": "in/ü+"}, MetadataDirective="REPLACE", Metadata={"how": "copied"})
copied = s3.get_object(Bucket="python", Key="copy")
assert copied["Body"].read() == "in/ü+".encode() and copied["Metadata"] == {"how": "copied"}, copied
tags = [{"Key": "kind", "Value": "a b"}]
s3.put_object_tagging(Bucket="python", Key="copy", Tagging={"TagSet": tags})
assert s3.get_object_tagging(Bucket="python", Key="copy")["TagSet"] == tags
s3.delete_object_tagging(Bucket="python", Key="copy")
assert s3.get_object_tagging(Bucket="python", Key="copy")["TagSet"] == []
s3.put_bucket_tagging(Bucket="python", Tagging={"TagSet": tags})
assert s3.get_bucket_tagging(Bucket="python")["TagSet"] == tags

for call, code in ((lambda: s3.head_object(Bucket="python", Key="none"), "404"),
                   (lambda: s3.get_object(Bucket="python", Key="none"), "NoSuchKey"),
                   (lambda: s3.get_bucket_policy(Bucket="python"), "NotImplemented"),
                   (lambda: s3.delete_bucket(Bucket="python"), "BucketNotEmpty")):
    try:
        call()
        raise AssertionError(f"{code} was expected")
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error

assert s3.get_bucket_location(Bucket="python")["LocationConstraint"] is None
assert s3.get_bucket_acl(Bucket="python")["Grants"][0]["Permission"] == "FULL_CONTROL"
deleted = s3.delete_objects(Bucket="python", Delete={"Objects": [{"Key": o["Key"]} for o in s3.list_objects_v2(Bucket="python")["Contents"]], "Quiet": True})
assert "Deleted" not in deleted and "Errors" not in deleted, deleted
s3.delete_bucket(Bucket="python")
print("done")

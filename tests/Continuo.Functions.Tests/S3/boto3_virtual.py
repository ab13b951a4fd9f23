"""Uses the endpoint at hosts that begin with the bucket. Arguments: address with the name localhost, access key, secret."""
import io
import socket
import sys
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config

address, access_key, secret = sys.argv[1:]
resolve = socket.getaddrinfo
hosts = set()


def local(host, *rest, **named):
    # Not every system resolves names below localhost; RFC 6761, 6.3 says what they mean.
    hosts.add(host)
    return resolve("127.0.0.1" if host.endswith("localhost") else host, *rest, **named)


socket.getaddrinfo = local
s3 = boto3.client(
    "s3", endpoint_url=address, aws_access_key_id=access_key, aws_secret_access_key=secret, region_name="us-east-1",
    config=Config(signature_version="s3v4", retries={"max_attempts": 0}, read_timeout=10, s3={"addressing_style": "virtual"}))

for bucket in ("python-virtual", "python.virtual"):
    s3.create_bucket(Bucket=bucket)
    s3.head_bucket(Bucket=bucket)
    for key in ("python-virtual", "in/ü +", "in//x", "empty"):
        s3.put_object(Bucket=bucket, Key=key, Body=io.BytesIO(b"" if key == "empty" else key.encode()))
        assert s3.get_object(Bucket=bucket, Key=key)["Body"].read() == (b"" if key == "empty" else key.encode())
    assert [o["Key"] for o in s3.list_objects_v2(Bucket=bucket)["Contents"]] == ["empty", "in//x", "in/ü +", "python-virtual"]
    assert [p["Prefix"] for p in s3.list_objects_v2(Bucket=bucket, Delimiter="/")["CommonPrefixes"]] == ["in/"]

    url = s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": "in/ü +"}, ExpiresIn=60)
    assert url.startswith(f"http://{bucket}.localhost"), url
    with urllib.request.urlopen(url) as answer:
        assert answer.read() == "in/ü +".encode()
    put = s3.generate_presigned_url("put_object", Params={"Bucket": bucket, "Key": "up"}, ExpiresIn=60)
    urllib.request.urlopen(urllib.request.Request(put, data=b"up", method="PUT")).close()

    content = bytes(range(256)) * 24000
    s3.upload_fileobj(io.BytesIO(content), bucket, "big", Config=TransferConfig(multipart_threshold=5 << 20, multipart_chunksize=5 << 20))
    assert s3.get_object(Bucket=bucket, Key="big")["Body"].read() == content
    s3.copy_object(Bucket=bucket, Key="copy", CopySource={"Bucket": bucket, "Key": "in/ü +"})
    s3.put_object_tagging(Bucket=bucket, Key="copy", Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
    s3.delete_objects(Bucket=bucket, Delete={"Objects": [{"Key": o["Key"]} for o in s3.list_objects_v2(Bucket=bucket)["Contents"]]})
    s3.delete_bucket(Bucket=bucket)

assert "python-virtual.localhost" in hosts and "python.virtual.localhost" in hosts, hosts
assert s3.list_buckets()["Buckets"] == []
print("done")

namespace Continuo.Functions.Tests.Telemetry;

using Continuo.Functions.Telemetry;

using Microsoft.AspNetCore.Http;

public sealed class S3OperationNameTests
{
    [Theory]
    [InlineData("GET", "/", "", "ListBuckets")]
    [InlineData("GET", "/b", "", "ListObjects")]
    [InlineData("GET", "/b/", "?list-type=2&prefix=x", "ListObjects")]
    [InlineData("POST", "/b", "?delete", "DeleteObjects")]
    [InlineData("PUT", "/b", "", "CreateBucket")]
    [InlineData("PUT", "/b/k/l", "", "PutObject")]
    [InlineData("PUT", "/b/k", "?partNumber=1&uploadId=u", "UploadPart")]
    [InlineData("POST", "/b/k", "?uploads", "CreateMultipartUpload")]
    [InlineData("POST", "/b/k", "?uploadId=u", "CompleteMultipartUpload")]
    [InlineData("PATCH", "/b/k", "", "Other")]
    [InlineData("POST", "/", "", "Other")]
    public void Of_Request_IsNamedAsInTheProtocol(string method, string path, string query, string name)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.QueryString) = (method, path, new QueryString(query));

        S3OperationName.Of(request).ShouldBe(name);
    }
}

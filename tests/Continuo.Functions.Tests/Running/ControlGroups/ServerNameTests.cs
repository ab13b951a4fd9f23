namespace Continuo.Functions.Tests.Running.ControlGroups;

using Continuo.Functions.Running.ControlGroups;

public sealed class ServerNameTests
{
    [Fact]
    public void Parse_OwnName_IsAlive()
    {
        var own = ServerName.Own();

        ServerName.Parse(own.ToString()).ShouldBe(own);
        own.IsAlive().ShouldBeTrue();
    }

    [Fact]
    public void IsAlive_SameIdOfAnotherStart_IsNot() => (ServerName.Own() with { Start = 1 }).IsAlive().ShouldBeFalse();

    [Fact]
    public void IsAlive_NoSuchProcess_IsNot() => new ServerName(4_194_305, 1).IsAlive().ShouldBeFalse();

    [Theory]
    [InlineData("continuo-1")]
    [InlineData("continuo-a-b")]
    [InlineData("user.slice")]
    public void Parse_OtherFolders_AreNotOurs(string folder) => ServerName.Parse(folder).ShouldBeNull();
}

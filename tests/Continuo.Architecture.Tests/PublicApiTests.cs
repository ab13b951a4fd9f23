namespace Continuo.Architecture.Tests;

using System.Reflection;

using PublicApiGenerator;

/// <summary>The public API of each library, as approved: a change of it is meant, and seen in review.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,

        // Its argument is a name of the compiler's that changes with private members.
        ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"],
    };

    [Theory]
    [InlineData("Continuo.Adaptation")]
    [InlineData("Continuo.Charts")]
    [InlineData("Continuo.Files")]
    [InlineData("Continuo.Functions")]
    [InlineData("Continuo.Model")]
    [InlineData("Continuo.Oscar")]
    [InlineData("Continuo.Performance")]
    [InlineData("Continuo.Placement")]
    [InlineData("Continuo.Simulation")]
    public void Library_PublicApi_IsAsApproved(string library) =>
        Assembly.Load(library).GeneratePublicApi(Options).ShouldMatchApproved(c => c.NoDiff().WithDiscriminator(library).SubFolder("Approved"));

    [Fact]
    public void CommandLine_PublicApi_IsEmpty() => Assembly.Load("continuo").GetExportedTypes().ShouldBeEmpty();
}

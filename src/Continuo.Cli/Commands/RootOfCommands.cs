namespace Continuo.Cli.Commands;

using System.CommandLine;

using Continuo.Cli.Commands.Adapt;
using Continuo.Cli.Commands.Functions;
using Continuo.Cli.Running;

/// <summary>The tree of commands.</summary>
internal static class RootOfCommands
{
    public static RootCommand Create(CommandRunner runner)
    {
        var root = new RootCommand("Continuo places AI applications over edge devices, cloud and serverless functions: as cheaply as the limits allow, with a proof.")
        {
            ValidateCommand.Create(runner),
            PlaceCommand.Create(runner),
            AdaptCommand.Create(runner),
            GraphCommand.Create(runner),
            SchemaCommand.Create(runner),
            ServeCommand.Create(runner),
            ApplyCommand.Create(runner),
            FunctionsCommand.Create(runner),
            PutCommand.Create(runner),
            GetCommand.Create(runner),
            ListCommand.Create(runner),
            RemoveCommand.Create(runner),
            RunCommand.Create(runner),
            InvokeCommand.Create(runner),
            JobsCommand.Create(runner),
            LogsCommand.Create(runner),
            Space4AiDCommand.Create(runner),
            DemoCommand.Create(runner),
        };
        root.SetAction(parsed => root.Parse("--help").Invoke(new InvocationConfiguration { Output = parsed.InvocationConfiguration.Output }));
        return root;
    }
}

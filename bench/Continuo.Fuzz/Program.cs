using Continuo.Fuzz;
using Continuo.Fuzz.Targets;

using SharpFuzz;

IFuzzTarget[] targets = [new ChunksTarget(), new XmlTarget(), new AuthorizationTarget(), new EventTarget(), new FunctionsTarget(), new ServiceTarget(), new YamlTarget()];

switch (args)
{
    case ["targets"]:
        Array.ForEach(targets, target => Console.WriteLine(target.Name));
        return 0;
    case ["seeds", var folder]:
        Array.ForEach(targets, target => Corpus.Write(target, folder));
        return 0;
    case [var name] when Find(name) is { } target:
        // Another process runs the target, so that a stack overflow is a finding and not the end.
        Fuzzer.OutOfProcess.Run(stream => target.Run(Bytes(stream)));
        return 0;
    case [var name, var file] when Find(name) is { } target:
        return Replayed(target, File.ReadAllBytes(file));
    default:
        Console.Error.WriteLine(
            """
            usage: seeds FOLDER   writes inputs and words to begin with, a folder and a dictionary per target
                   targets        lists the targets
                   TARGET         runs a target under afl-fuzz (see bench/fuzz)
                   TARGET FILE    runs one input, and prints what it throws
            """);
        return 2;
}

IFuzzTarget? Find(string name) => Array.Find(targets, target => target.Name == name);

static byte[] Bytes(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    return bytes.ToArray();
}

static int Replayed(IFuzzTarget target, byte[] input)
{
    try
    {
        target.Run(input);
        Console.WriteLine($"{target.Name}: {input.Length} bytes, nothing found");
        return 0;
    }
    catch (Exception fault)
    {
        Console.WriteLine(fault);
        return 1;
    }
}

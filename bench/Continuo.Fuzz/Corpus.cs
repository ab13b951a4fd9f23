namespace Continuo.Fuzz;

using System.Text;

/// <summary>What a target begins with, as afl-fuzz reads it: a folder of inputs and a dictionary.</summary>
internal static class Corpus
{
    /// <summary>Writes <c>FOLDER/TARGET/*</c> and <c>FOLDER/TARGET.dict</c>.</summary>
    public static void Write(IFuzzTarget target, string folder)
    {
        var inputs = Directory.CreateDirectory(Path.Combine(folder, target.Name)).FullName;
        foreach (var (index, seed) in target.Seeds.Index())
        {
            File.WriteAllBytes(Path.Combine(inputs, $"{index:00}"), Encoding.Latin1.GetBytes(seed));
        }

        File.WriteAllLines(Path.Combine(folder, target.Name + ".dict"), target.Words.Select(word => $"\"{Quoted(word)}\""));
    }

    private static string Quoted(string word) =>
        string.Concat(Encoding.UTF8.GetBytes(word).Select(one => one is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\') ? $"{(char)one}" : $"\\x{one:x2}"));
}

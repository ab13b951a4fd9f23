namespace Continuo.Files.Documents;

/// <summary>Where a reader of JSON stands.</summary>
internal enum JsonPlace
{
    /// <summary>A value has to follow.</summary>
    Value,

    /// <summary>After the opening of a list.</summary>
    FirstValue,

    /// <summary>After a comma in a list; the comma may be one too many.</summary>
    NextValue,

    /// <summary>After the opening of an object.</summary>
    FirstKey,

    /// <summary>After a comma in an object; the comma may be one too many.</summary>
    Key,

    /// <summary>After a key.</summary>
    Colon,

    /// <summary>After a value in an object or a list.</summary>
    CommaOrEnd,

    /// <summary>After the value of the document.</summary>
    End,
}

namespace Continuo.Functions.S3.Payload;

/// <summary>
/// A cyclic redundancy code whose registers begin and end inverted and shift to the right. The code of two texts in a row follows from
/// those of each: the first is carried over the length of the second by a multiplication with a power of x, and the second is added.
/// </summary>
/// <param name="Polynomial">The polynomial, lowest power in the highest bit, without the leading term.</param>
/// <param name="Bits">Width of the register.</param>
internal sealed record CyclicCode(ulong Polynomial, int Bits)
{
    /// <summary>The code of an algorithm of S3; null when the algorithm is none.</summary>
    public static CyclicCode? Of(string algorithm) => algorithm switch
    {
        "crc32" => new(0xEDB88320, 32),
        "crc32c" => new(0x82F63B78, 32),
        "crc64nvme" => new(0x9A6C9329AC4BC9B5, 64),
        _ => null,
    };

    /// <summary>The code of two texts in a row.</summary>
    /// <param name="first">Code of the first.</param>
    /// <param name="second">Code of the second.</param>
    /// <param name="length">Bytes of the second.</param>
    public ulong Combine(ulong first, ulong second, long length) => Multiply(PowerOfX(8 * (ulong)length), first) ^ second;

    private ulong PowerOfX(ulong exponent)
    {
        var power = 1UL << (Bits - 1);
        for (var square = power >> 1; exponent > 0; exponent >>= 1)
        {
            power = (exponent & 1) == 1 ? Multiply(square, power) : power;
            square = Multiply(square, square);
        }

        return power;
    }

    /// <summary>Product of two polynomials, modulo the polynomial of the code.</summary>
    private ulong Multiply(ulong left, ulong right)
    {
        var product = 0UL;
        for (var bit = 1UL << (Bits - 1); bit != 0; bit >>= 1)
        {
            product ^= (left & bit) != 0 ? right : 0;
            right = (right & 1) == 1 ? (right >> 1) ^ Polynomial : right >> 1;
        }

        return product;
    }
}
